/** What is in a text below `selector` that no sanitised text may have. Runs in the page. */
export function audit({ selector, tags }: { selector: string; tags: readonly string[] }): string[] {
  const harmless = /^(https?:|mailto:|data:image\/(png|jpeg|webp|gif);|#|\/help\/|[a-z0-9][a-z0-9-]*(#|$))/i;
  const faults: string[] = [];
  const attributesOf = Element.prototype.getAttributeNames;
  for (const element of document.querySelectorAll(`${selector} *`)) {
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      faults.push(`<${element.nodeName}> of svg or mathml`);
    if (!tags.includes(element.localName)) faults.push(`<${element.localName}>`);
    for (const name of attributesOf.call(element)) {
      const value = element.getAttribute(name) ?? '';
      // Browsers give no way to take `is` away, so the sanitiser empties it, and empty it names nothing.
      if (name === 'is' && value === '') continue;
      if (/^(on|style$|srcset$|form|action$|ping$|background$|data-|xlink|name$|is$|slot$)/i.test(name))
        faults.push(`<${element.localName} ${name}>`);
      if (/^(href|src)$/.test(name) && !harmless.test(value)) faults.push(`${name}="${value.slice(0, 60)}"`);
    }
  }
  return faults;
}
