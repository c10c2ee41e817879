/**
 * Does everything to the elements below these that a person could do, and what a browser does by itself in time: fires
 * every event that has a handler in the markup, presses every button and every link that does not simply lead to the
 * web, sends every form. Runs in the page.
 */
export function provoke(selector: string): void {
  for (const root of document.querySelectorAll(selector))
    for (const element of root.querySelectorAll('*')) {
      for (const name of element.getAttributeNames())
        if (/^on./i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase()));
      const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
      const leads =
        /^(https?|mailto):$/.test(URL.parse(address, location.href)?.protocol ?? '') && address[0] !== '#';
      const isLink = element.hasAttribute('href') || element.hasAttribute('xlink:href');
      if ((isLink && !leads) || element.matches('button, input, summary, [onclick]'))
        element.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      if (element instanceof HTMLFormElement && element.role !== 'search')
        HTMLFormElement.prototype.requestSubmit.call(element);
    }
}
