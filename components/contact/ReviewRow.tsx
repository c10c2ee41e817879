import type { ComponentChildren } from 'preact';
import { answerWords } from '../../utils/i18n/answer-words';
import { languageName } from '../../utils/i18n/locale';
import { locale as readerLocale, t } from '../../utils/i18n/messages';
import { sizeText } from '../../utils/i18n/sizes';
import type { Locale } from '../../utils/protocol/limits';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import type { IconName } from '../controls/icons';
import { LeftOut } from './AboutPage';
import { ENVIRONMENT_LINES } from './environment-lines';
import type { ReviewItem } from './review-items';

export interface ReviewRowProps {
  item: ReviewItem;
  addressOf: (fileId: string) => string | undefined;
  /** The address they sign in with. */
  email: string;
  spokenPhone?: ((number: string) => string) | undefined;
  onToggle: () => void;
}

/** One item of the bundle, with its size, and the button that leaves it out or puts it back in the same place. */
export function ReviewRow({ item, onToggle, ...place }: ReviewRowProps) {
  const { icon, label } = faceOf(item);
  const fixed = !('included' in item);
  const out = !fixed && !item.included;
  const button = (
    <IconButton
      icon={out ? 'undo-2' : 'x'}
      size={16}
      name={t(out ? 'put_back_named' : 'leave_out_named', { name: label })}
      onClick={onToggle}
    />
  );
  return (
    <Line icon={icon} label={label} size={out ? null : item.bytes} button={fixed ? null : button}>
      {out ? <LeftOut value={shortValue(item)} /> : <Value item={item} {...place} />}
    </Line>
  );
}

/** The rest of the bytes: so that all lines together are all that is sent. */
export function WrappingRow({ locale, bytes }: { locale: Locale; bytes: number }) {
  const language = languageName(locale, readerLocale.value);
  return (
    <Line icon="lock" label={t('review_wrapping')} size={bytes} button={null}>
      {t('review_wrapping_value', { language })}
    </Line>
  );
}

interface LineProps {
  icon: IconName;
  label: string;
  size: number | null;
  button: ComponentChildren;
  children: ComponentChildren;
}

function Line({ icon, label, size, button, children }: LineProps) {
  return (
    <li class="review-row">
      <Icon name={icon} />
      <div class="review-words">
        <p class="review-label">
          <span>{label}</span>
          {size !== null && <span>{sizeText(size)}</span>}
        </p>
        <div class="review-value words" dir="auto">
          {children}
        </div>
      </div>
      <span class="review-button">{button}</span>
    </li>
  );
}

function Value({ item, addressOf, email, spokenPhone }: Omit<ReviewRowProps, 'onToggle'>) {
  if (item.kind === 'answer') return answerWords(item.value, email, spokenPhone);
  if (item.kind === 'page') return <PageAddress address={item.value} />;
  if (item.kind !== 'file') return item.value;
  const address = addressOf(item.file.id);
  if (!address) return item.file.name;
  if (item.file.type.startsWith('image/')) {
    return (
      <>
        {item.file.kind === 'file' && item.file.name}
        <img class="review-picture" src={address} alt={item.file.name} />
      </>
    );
  }
  return (
    <a class="link" href={address} target="_blank" rel="noreferrer" download={item.file.name}>
      {item.file.name}
    </a>
  );
}

/** Says when the end of the address stays here. */
function PageAddress({ address }: { address: string }) {
  return (
    <>
      {address}
      {!/[?#]/.test(address) && (
        <>
          {'\n'}
          <span class="review-note">{t('review_no_query')}</span>
        </>
      )}
    </>
  );
}

function shortValue(item: ReviewItem): string {
  if (item.kind === 'file') return item.file.name;
  return item.kind === 'answer' ? '' : item.value;
}

function faceOf(item: ReviewItem): { icon: IconName; label: string } {
  switch (item.kind) {
    case 'summary':
      return { icon: 'type', label: t('review_summary') };
    case 'description':
      return { icon: 'text', label: t('review_description') };
    case 'answer':
      return { icon: item.value.channel === 'call' ? 'phone' : 'mail', label: t('review_answer') };
    case 'page':
      return { icon: 'link', label: t('review_page') };
    case 'title':
      return { icon: 'panel-top', label: t('review_page_title') };
    case 'line':
      return { icon: lineIcon(item.name), label: t(`line_${item.name}`) };
    case 'file':
      return item.file.kind === 'screenshot'
        ? { icon: 'image', label: t('review_screenshot') }
        : { icon: 'file-text', label: t('review_file') };
  }
}

const lineIcon = (name: string): IconName =>
  ENVIRONMENT_LINES.find((line) => line.name === name)?.icon ?? 'list';
