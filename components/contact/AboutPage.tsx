import { t } from '../../utils/i18n/messages';
import type { PageLink } from '../../utils/protocol/desk-api';
import type { DraftChange } from '../../utils/state/draft-state';
import { sentAddress } from '../../utils/tickets/bundle';
import type { Draft, DraftPage } from '../../utils/tickets/draft';
import { Chip } from '../controls/Chip';
import { Fold } from '../controls/Fold';
import { IconButton } from '../controls/IconButton';
import { Switch } from '../controls/Switch';
import { ENVIRONMENT_LINES, type EnvironmentName } from './environment-lines';

export interface AboutPageProps {
  draft: Draft;
  /** The page the person has gone to since; null while it is the one of the draft. */
  otherPage: PageLink | null;
  onChange: (change: DraftChange) => void;
  /** Takes that page in the stead of the draft's. */
  onThisPage: () => void;
}

/** The link of the page the person is on, and the folded lines about the browser; each can be left out and put back. */
export function AboutPage({ draft, otherPage, onChange, onThisPage }: AboutPageProps) {
  const names = ENVIRONMENT_LINES.filter(({ name }) => draft.environment[name]);
  return (
    <section class="group">
      <h2 class="ask-heading">{t('ask_page')}</h2>
      {draft.page ? (
        <PageChip page={draft.page} onChange={onChange} />
      ) : (
        <p class="meta">{t('ask_page_none')}</p>
      )}
      {otherPage && <OtherPage page={otherPage} onThisPage={onThisPage} />}
      {names.length > 0 && (
        <Fold words={t('ask_environment')}>
          <ul class="lines">
            {names.map(({ name }) => (
              <EnvironmentLine key={name} name={name} draft={draft} onChange={onChange} />
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

type PageChipProps = { page: DraftPage; onChange: AboutPageProps['onChange'] };

function PageChip({ page, onChange }: PageChipProps) {
  const name = page.title || page.url;
  const change = (patch: Partial<DraftPage>) => onChange({ page: { ...page, ...patch } });
  return (
    <>
      <Chip
        icon="link"
        name={page.titleOut ? <s>{name}</s> : name}
        meta={page.included ? sentAddress(page).replace(/^https?:\/\//, '') : t('left_out')}
        out={!page.included}
        end={
          <IconButton
            icon={page.included ? 'x' : 'undo-2'}
            size={16}
            name={t(page.included ? 'leave_out_named' : 'put_back_named', { name })}
            onClick={() => change({ included: !page.included })}
          />
        }
      />
      {page.included && page.query && (
        <Switch
          label={t('ask_page_query', { query: page.query })}
          on={page.withQuery ?? false}
          onChange={(withQuery) => change({ withQuery })}
        />
      )}
    </>
  );
}

function OtherPage({ page, onThisPage }: { page: PageLink; onThisPage: () => void }) {
  return (
    <div class="other-page">
      <p class="dense" dir="auto">
        {t('ask_other_page', { title: page.title || page.url })}
      </p>
      <button type="button" class="link" onClick={onThisPage}>
        {t('ask_this_page')}
      </button>
    </div>
  );
}

type EnvironmentLineProps = Pick<AboutPageProps, 'draft' | 'onChange'> & { name: EnvironmentName };

function EnvironmentLine({ name, draft, onChange }: EnvironmentLineProps) {
  const line = draft.environment[name];
  if (!line) return null;
  const label = t(`line_${name}`);
  const toggle = () =>
    onChange({ environment: { ...draft.environment, [name]: { ...line, included: !line.included } } });
  return (
    <li class="line">
      <span class="line-words">
        <span class="meta">{label}</span>
        <span class="line-value" dir="auto">
          {line.included ? line.value : <LeftOut value={line.value} />}
        </span>
      </span>
      <IconButton
        icon={line.included ? 'x' : 'undo-2'}
        size={16}
        name={t(line.included ? 'leave_out_named' : 'put_back_named', { name: label })}
        onClick={toggle}
      />
    </li>
  );
}

/** Struck through, and said in words. */
export function LeftOut({ value }: { value: string }) {
  return (
    <>
      <s>{value}</s> {t('left_out')}
    </>
  );
}
