import { Icon } from './Icon';

/** The only thing that repeats; a still clock for who wants no motion. Words stand beside it. */
export function BusySign({ size = 16 }: { size?: number }) {
  return (
    <>
      <span class="busy-sign">
        <Icon name="loader-circle" size={size} />
      </span>
      <span class="busy-sign--still">
        <Icon name="clock" size={size} />
      </span>
    </>
  );
}
