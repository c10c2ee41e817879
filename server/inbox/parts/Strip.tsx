import { CircleAlert, Lock, WifiOff } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import { Icon } from './Icon';

const SIGNS = { offline: WifiOff, broken: CircleAlert, signedOut: Lock } as const;

interface Props {
  kind: keyof typeof SIGNS;
  action?: { label: string; busy: string | undefined; onPress(): void };
  children: ComponentChildren;
}

/** One sentence across the full width, under the bar. */
export const Strip = ({ kind, action, children }: Props) => (
  <div class={`strip strip-${kind}`} role="status">
    <Icon of={SIGNS[kind]} />
    <p>{children}</p>
    {action && (
      <Button small busy={action.busy} onPress={action.onPress}>
        {action.label}
      </Button>
    )}
  </div>
);
