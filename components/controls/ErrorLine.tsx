import type { ComponentChildren } from 'preact';
import './field.css';
import { Icon } from './Icon';

/** A sign and a sentence, announced when it appears. */
export function ErrorLine({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p class="error-line" id={id} role="alert">
      <Icon name="circle-alert" />
      <span>{children}</span>
    </p>
  );
}
