import type { MarkKind } from '../../../utils/marks/mark';

/** What the pointer and the keys do on the picture. */
export type Tool = 'select' | 'crop' | MarkKind;

export const TOOLS: readonly Tool[] = ['select', 'crop', 'box', 'arrow', 'pen', 'text', 'cover'];
