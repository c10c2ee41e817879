import { element } from './element.js';

const STATES = { draft: 'Draft', sent: 'Sent', paid: 'Paid', late: 'Late' };

/** The state of an invoice: a shape, a colour and a word. */
export const stateChip = (state) => element('span', { class: `state ${state}` }, STATES[state]);

export const heading = (title, ...beside) =>
  element('div', { class: 'heading' }, element('h1', {}, title), ...beside);

/** A label above its control, which gets the id. */
export function field(label, control, id) {
  control.id = id;
  return element('div', { class: 'field' }, element('label', { for: id }, label), control);
}

/** @param options pairs of value and text */
export const choice = (options, chosen, listeners) =>
  element(
    'select',
    listeners,
    options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
  );

let timer;
/** One sentence at the foot of the window, for four seconds; it is spoken too. */
export function toast(text) {
  const place = document.querySelector('.toast');
  place.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => place.replaceChildren(), 4000);
}

/**
 * A dialog over the page; Escape and Cancel close it, and focus goes back to where it was.
 * @param done called with the form's values when it is sent; left out, the dialog only shows
 */
export function openDialog({ title, content, act, done }) {
  const from = document.activeElement;
  const close = () => dialog.close();
  const cancel = element('button', { type: 'button', click: close }, act ? 'Cancel' : 'Close');
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'dialog-title' }, title),
    content,
    element('div', { class: 'actions' }, cancel, act && element('button', { class: 'main' }, act)),
  );
  form.addEventListener('submit', () => done?.(Object.fromEntries(new FormData(form))));
  const dialog = element('dialog', { 'aria-labelledby': 'dialog-title' }, form);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (from?.isConnected) from.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
