import { t } from '../../../utils/i18n/messages';
import type { Mark } from '../../../utils/marks/mark';
import type { Handle } from './handles';

/** What a mark is called: its kind, or what is written on it. */
export const markName = (mark: Mark): string =>
  mark.kind === 'text' ? mark.words : t(`editor_${mark.kind}`);

/** Several of a kind are told apart by their number. */
export function numberedName(mark: Mark, marks: readonly Mark[]): string {
  if (mark.kind === 'text') return t('editor_text_named', { words: mark.words });
  const alike = marks.filter(({ kind }) => kind === mark.kind);
  const name = markName(mark);
  return alike.length > 1 ? t('editor_numbered', { name, number: alike.indexOf(mark) + 1 }) : name;
}

export function handleName(name: string, handle: Handle): string {
  if (handle === 'from') return t('editor_handle_from', { name });
  if (handle === 'to') return t('editor_handle_to', { name });
  return t('editor_handle', { name, side: t(`editor_side_${handle}`) });
}

export const editorWords = {
  added: (mark: Mark): string => t('editor_added', { name: markName(mark) }),
  removed: (mark: Mark): string => t('editor_removed', { name: markName(mark) }),
  cropped: (): string => t('editor_cropped'),
  begun: (): string => t('editor_begun'),
  undone: (): string => t('editor_undone'),
  redone: (): string => t('editor_redone'),
  at: (x: number, y: number): string => t('editor_at', { x: Math.round(x), y: Math.round(y) }),
};
