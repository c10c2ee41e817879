import { t } from '../../utils/i18n/messages';
import type { DraftChange } from '../../utils/state/draft-state';
import type { Draft } from '../../utils/tickets/draft';
import { Chip } from '../controls/Chip';
import { Fold } from '../controls/Fold';
import { IconButton } from '../controls/IconButton';
import { ENVIRONMENT_LINES, type EnvironmentName } from './environment-lines';

export interface AboutPageProps {
  draft: Draft;
  onChange: (change: DraftChange) => void;
}

/** The link of the page the person is on, and the folded lines about the browser; each can be left out and put back. */
export function AboutPage({ draft, onChange }: AboutPageProps) {
  const names = ENVIRONMENT_LINES.filter(({ name }) => draft.environment[name]);
  return (
    <section class="group">
      <h2 class="ask-heading">{t('ask_page')}</h2>
      {draft.page ? (
        <PageChip page={draft.page} onChange={onChange} />
      ) : (
        <p class="meta">{t('ask_page_none')}</p>
      )}
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

type PageChipProps = { page: NonNullable<Draft['page']>; onChange: AboutPageProps['onChange'] };

function PageChip({ page, onChange }: PageChipProps) {
  const name = page.title || page.url;
  return (
    <Chip
      icon="link"
      name={name}
      meta={page.included ? page.url.replace(/^https?:\/\//, '') : t('left_out')}
      out={!page.included}
      end={
        <IconButton
          icon={page.included ? 'x' : 'undo-2'}
          size={16}
          name={t(page.included ? 'leave_out_named' : 'put_back_named', { name })}
          onClick={() => onChange({ page: { ...page, included: !page.included } })}
        />
      }
    />
  );
}

type EnvironmentLineProps = AboutPageProps & { name: EnvironmentName };

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
