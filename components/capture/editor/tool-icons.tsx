import { Crop, Minus, MousePointer2, MoveUpRight, PenLine, Redo2, Square, Type, ZoomIn } from 'lucide';
import { DrawnIcon } from '../../controls/Icon';
import type { Tool } from './tool';

/** Drawn here, so that what does not open the editor does not carry them. */
const DRAWINGS = {
  select: MousePointer2,
  crop: Crop,
  box: Square,
  arrow: MoveUpRight,
  pen: PenLine,
  text: Type,
  cover: Square,
  redo: Redo2,
  less: Minus,
  fit: ZoomIn,
} as const satisfies Record<Tool | string, unknown>;

export function ToolIcon({ name, size = 18 }: { name: keyof typeof DRAWINGS; size?: number }) {
  if (name === 'cover') return <CoverIcon size={size} />;
  return <DrawnIcon drawing={DRAWINGS[name]} size={size} mirrored={name === 'redo'} />;
}

/** Filled, because a cover is. */
function CoverIcon({ size }: { size: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <rect x="3" y="6" width="18" height="12" rx="3" />
    </svg>
  );
}
