import { signal } from '@preact/signals';

/** The rules of telephone numbers, once they are loaded. */
export type PhoneBook = typeof import('../phone/phone-number');

/** Undefined until somebody wants to be called: the rules of every country weigh more than the form. */
export const phoneBook = signal<PhoneBook | undefined>(undefined);

export async function loadPhoneBook(): Promise<PhoneBook> {
  phoneBook.value ??= await import('../phone/phone-number');
  return phoneBook.value;
}
