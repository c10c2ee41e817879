import type { InboxOpinionKind, InboxOpinions, InboxWeeks } from '../lists-protocol';
import { Button } from '../parts/Button';
import { Select } from '../parts/Select';
import { FieldError } from '../parts/TextField';
import { OPINION_KINDS, opinionsAddress, WEEKS } from '../state/address';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';
import { OpinionTable } from './OpinionTable';
import { SpreadChart } from './SpreadChart';
import { WeekChart } from './WeekChart';

interface HeadProps {
  kind: InboxOpinionKind;
  weeks: InboxWeeks;
  onWeeks(weeks: InboxWeeks): void;
}

/** Which opinions are shown, and of how long. */
export const OpinionsHead = ({ kind, weeks, onWeeks }: HeadProps) => {
  const words = useWords();
  return (
    <header class="room-head">
      <h2>{words.say(`inbox_opinions_${kind}_heading` as MessageKey)}</h2>
      <nav class="views" aria-label={words.say('inbox_opinions')}>
        {OPINION_KINDS.map((each) => (
          <a
            key={each}
            class="view"
            href={opinionsAddress(each, weeks)}
            aria-current={each === kind ? 'true' : undefined}
          >
            {words.say(`inbox_opinions_${each}` as MessageKey)}
          </a>
        ))}
      </nav>
      <Select
        label={words.say('inbox_opinions_span')}
        value={weeks}
        options={WEEKS.map((value) => ({
          value,
          name: words.count('inbox_opinions_weeks', Number(value)),
        }))}
        onChoose={onWeeks}
      />
    </header>
  );
};

interface Props {
  known: InboxOpinions;
  growing: boolean;
  /** Why the next page did not come. */
  error: string | undefined;
  onMore(): void;
}

/** The average, how often each number was given, how it went week by week, and what was said. */
export const OpinionsScreen = ({ known, growing, error, onMore }: Props) => {
  const words = useWords();
  if (known.items.length === 0)
    return (
      <div class="empty">
        <h3>{words.say('inbox_opinions_empty_heading')}</h3>
        <p>{words.say(`inbox_opinions_${known.kind}_empty` as MessageKey)}</p>
      </div>
    );
  return (
    <>
      <div class="opinions-figures">
        <Averages known={known} />
        <SpreadChart spread={known.spread} lowest={known.kind === 'ratings' ? 1 : 0} />
        <WeekChart byWeek={known.byWeek} kind={known.kind} />
      </div>
      <OpinionTable items={known.items} kind={known.kind} />
      {known.next !== null && (
        <div class="more-rows">
          <Button small busy={growing ? words.say('inbox_more_loading') : undefined} onPress={onMore}>
            {words.say('inbox_more')}
          </Button>
          <FieldError id="more-error" error={error} />
        </div>
      )}
    </>
  );
};

const Averages = ({ known: { average, before, count } }: { known: InboxOpinions }) => {
  const words = useWords();
  const numbers = new Intl.NumberFormat(words.region, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const change = average !== null && before !== null ? Math.round((average - before) * 10) / 10 : null;
  return (
    <dl class="opinions-averages">
      <div>
        <dt>{words.say('inbox_opinions_average')}</dt>
        <dd class="opinions-average">{average === null ? '–' : numbers.format(average)}</dd>
        {change !== null && <dd class="table-second">{changeWords(change)}</dd>}
      </div>
      <div>
        <dt>{words.say('inbox_opinions_answers')}</dt>
        <dd class="opinions-count">{new Intl.NumberFormat(words.region).format(count)}</dd>
      </div>
    </dl>
  );

  function changeWords(by: number): string {
    if (by === 0) return words.say('inbox_opinions_same');
    const key = by > 0 ? 'inbox_opinions_more' : 'inbox_opinions_less';
    return words.say(key, { change: numbers.format(Math.abs(by)) });
  }
};
