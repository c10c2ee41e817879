import { numberFormat } from './formats';
import { formatTag } from './locale';
import { locale } from './messages';

/** A count as the language writes it: "1,204". */
export const numberText = (count: number): string => numberFormat(formatTag(locale.value)).format(count);
