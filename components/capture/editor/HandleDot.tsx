import type { Point } from '../../../utils/marks/mark';
import type { Handle } from './handles';

export interface HandleDotProps {
  handle: Handle;
  /** Null for a handle of the crop. */
  mark: number | null;
  at: Point;
  name: string;
  /** CSS pixels for one pixel of the picture. */
  scale: number;
  round?: boolean;
}

/** Where a mark or the crop can be pulled: 12 px to see, 28 px to hit, whatever the zoom. */
export function HandleDot({ handle, mark, at, name, scale, round }: HandleDotProps) {
  const [seen, hit] = [6 / scale, 14 / scale];
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG element cannot be a button element
    <g
      class={`handle handle--${handle}`}
      role="button"
      tabindex={0}
      aria-label={name}
      data-handle={handle}
      data-mark={mark ?? undefined}
    >
      <circle cx={at.x} cy={at.y} r={hit} fill="transparent" />
      <circle class="handle-ring" cx={at.x} cy={at.y} r={10 / scale} stroke-width={2 / scale} />
      <rect
        class="handle-dot"
        x={at.x - seen}
        y={at.y - seen}
        width={2 * seen}
        height={2 * seen}
        rx={round ? seen : 3 / scale}
        stroke-width={2 / scale}
      />
    </g>
  );
}
