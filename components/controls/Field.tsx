import type { ComponentChildren } from 'preact';
import './field.css';
import { ErrorLine } from './ErrorLine';

export interface FieldFrame {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  /** A word at the end of the label: how many characters are left, or that the field is optional. */
  aside?: string | null | undefined;
}

/** The ids that tie the lines around a field to it. */
export const fieldIds = (id: string) => ({ label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error` });

/** What `aria-describedby` of the field is: its hint, or its error when there is one. */
export function describedBy(
  id: string,
  { hint, error }: Pick<FieldFrame, 'hint' | 'error'>,
): string | undefined {
  const ids = fieldIds(id);
  if (error) return ids.error;
  return hint ? ids.hint : undefined;
}

/** Label above; hint or error below. Nothing moves but what stands under it. */
export function Field({
  id,
  label,
  hint,
  error,
  aside,
  children,
}: FieldFrame & { id: string; children: ComponentChildren }) {
  const ids = fieldIds(id);
  return (
    <div class={`field${error ? ' field--wrong' : ''}`}>
      <div class="field-head">
        <label class="field-label" id={ids.label} for={id}>
          {label}
        </label>
        {aside && <span class="meta">{aside}</span>}
      </div>
      {children}
      {error ? (
        <ErrorLine id={ids.error}>{error}</ErrorLine>
      ) : (
        hint && (
          <p class="meta" id={ids.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
