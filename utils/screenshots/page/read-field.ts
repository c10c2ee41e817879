import type { Memory } from './memory';
import type { FieldFacts } from './sensitive-field';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isField = (element: Element): element is Field =>
  element.localName === 'input' || element.localName === 'textarea' || element.localName === 'select';

export function factsOf(field: Field, memory: Memory): FieldFacts {
  const type = field.localName === 'input' ? field.type : field.localName;
  return {
    type,
    autocomplete: field.getAttribute('autocomplete') ?? '',
    inputMode: field.getAttribute('inputmode') ?? '',
    names: namesOf(field),
    value: textIn(field),
    hidesLetters: memory.everHid(field, type === 'password' || drawsDots(field)),
  };
}

/** What is to be read in it. */
function textIn(field: Field): string {
  if (field.localName !== 'select') return field.value;
  const chosen = Array.from((field as HTMLSelectElement).selectedOptions, ({ text }) => text);
  return field.value && chosen.join(' ');
}

function namesOf(field: Field): string {
  const named = ['name', 'id', 'aria-label', 'placeholder', 'title', 'data-testid'].map((name) =>
    field.getAttribute(name),
  );
  const labels = Array.from(field.labels ?? [], ({ textContent }) => textContent?.slice(0, 80));
  return [...named, ...labels].filter(Boolean).join(' | ');
}

const drawsDots = (field: Field): boolean => {
  const dots = getComputedStyle(field).getPropertyValue('-webkit-text-security');
  return dots !== '' && dots !== 'none';
};
