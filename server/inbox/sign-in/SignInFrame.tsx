import type { ComponentChildren } from 'preact';
import { Mark } from '../parts/Mark';

interface Props {
  /** The desk's name; empty until it is known. */
  desk: string;
  strip?: ComponentChildren;
  children: ComponentChildren;
}

/** The page around signing in: whose desk it is, and one question. */
export const SignInFrame = ({ desk, strip, children }: Props) => (
  <div class="sign-in">
    {strip}
    <header class="sign-in-bar">
      {desk !== '' && <Mark name={desk} />}
      <span class="desk-name">{desk}</span>
    </header>
    <main class="sign-in-main">{children}</main>
    <svg class="sign-in-rail" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5.75 3.25v17.5" />
      <path d="M5.75 7.25l8 4.4c3 1.65 4.5 3.6 4.5 6.7v2.4" />
    </svg>
  </div>
);
