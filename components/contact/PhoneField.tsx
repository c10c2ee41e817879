import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { formatTag } from '../../utils/i18n/locale';
import { locale, t } from '../../utils/i18n/messages';
import type { PhoneBook } from '../../utils/state/phone-state';
import type { DraftPhone } from '../../utils/tickets/draft';
import { describedBy, Field } from '../controls/Field';
import { Icon } from '../controls/Icon';

interface PhoneFieldProps {
  phone: DraftPhone;
  fault: ReturnType<PhoneBook['phoneFault']>;
  book: PhoneBook | undefined;
  inputRef: Ref<HTMLInputElement>;
  onChange: (phone: DraftPhone) => void;
  onBlur: () => void;
}

/** A telephone number that is written as its country writes it while it is typed. */
export function PhoneField({ phone, fault, book, inputRef, onChange, onBlur }: PhoneFieldProps) {
  const id = useId();
  const country = phone.country || (book?.countryOf(navigator.languages) ?? '');
  const error = fault && t(`phone_${fault.replace('-', '_') as 'required'}`, { country: nameOf(country) });
  const type = (input: HTMLInputElement) => {
    const { value, selectionStart } = input;
    const grew = value.length > phone.typed.length && selectionStart === value.length;
    const next = book?.typedPhone(country, value, grew) ?? { country, typed: value, number: null };
    // A key that changes nothing draws nothing again: the field itself is put right.
    if (next.typed !== value) input.value = next.typed;
    onChange(next);
  };
  const leave = () => {
    const settled = book?.settledPhone({ ...phone, country });
    if (settled && settled.typed !== phone.typed) onChange(settled);
    onBlur();
  };
  return (
    <Field id={id} label={t('call_phone')} error={error}>
      <div class="phone">
        <CountrySelect
          book={book}
          country={country}
          onChoose={(code) =>
            onChange(book?.typedPhone(code, phone.typed, false) ?? { ...phone, country: code })
          }
        />
        <div class="field-box field-box--usual phone-number">
          <input
            ref={inputRef}
            id={id}
            class="field-input"
            type="tel"
            inputMode="tel"
            autocomplete="tel"
            dir="ltr"
            value={phone.typed}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy(id, { error })}
            onInput={(event) => type(event.currentTarget)}
            onBlur={leave}
          />
        </div>
      </div>
    </Field>
  );
}

interface CountrySelectProps {
  book: PhoneBook | undefined;
  country: string;
  onChoose: (country: string) => void;
}

/** Shows two letters and the calling code, and offers every country by its name. */
function CountrySelect({ book, country, onChoose }: CountrySelectProps) {
  const names = (book?.countries() ?? [])
    .map(({ code, calling }) => ({ code, words: `${nameOf(code)} (${calling})` }))
    .toSorted((a, b) => a.words.localeCompare(b.words, formatTag(locale.value)));
  return (
    <span class="phone-country">
      <span class="phone-country-words" aria-hidden="true">
        {country} <span class="soft">{book?.callingCode(country)}</span>
      </span>
      <Icon name="chevron-down" />
      <select
        class="phone-country-box"
        aria-label={t('call_country')}
        value={country}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {names.map(({ code, words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

function nameOf(country: string): string {
  if (country === '') return '';
  return new Intl.DisplayNames(formatTag(locale.value), { type: 'region' }).of(country) ?? country;
}
