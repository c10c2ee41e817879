import type { MessageKey } from '../../../utils/i18n/messages';
import { t } from '../../../utils/i18n/messages';
import type { SensitiveReason } from '../../../utils/tickets/shot';
import { Button } from '../../controls/Button';
import { Icon } from '../../controls/Icon';
import type { CoveredBox } from './Picture';
import type { Workbench } from './workbench';
import './lists.css';

const reasonWords = (reason: SensitiveReason): string =>
  t(`private_${reason.replaceAll('-', '_')}` as MessageKey);

export interface CoverListProps {
  bench: Workbench;
  boxes: readonly CoveredBox[];
}

/** What Handrail has covered and why, each to be uncovered and covered again; and that it may have missed something. */
export function CoverList({ bench, boxes }: CoverListProps) {
  return (
    <section class="editor-list" aria-labelledby="editor-covers">
      <div class="editor-list-head">
        <h2 class="heading" id="editor-covers">
          {t('editor_covered')}
        </h2>
        <span class="meta">{boxes.length}</span>
      </div>
      <ul>
        {boxes.map((box, index) => (
          <CoverLine key={box.id} bench={bench} box={box} number={numberOf(boxes, index)} />
        ))}
      </ul>
      <p class="editor-warning">{t(boxes.length > 0 ? 'editor_may_miss' : 'editor_found_nothing')}</p>
    </section>
  );
}

/** Boxes for the same reason are told apart by their number; null for the only one. */
function numberOf(boxes: readonly CoveredBox[], index: number): number | null {
  const alike = boxes.filter(({ reason }) => reason === boxes[index]?.reason);
  return alike.length > 1 ? alike.indexOf(boxes[index] as CoveredBox) + 1 : null;
}

function CoverLine({ bench, box, number }: { bench: Workbench; box: CoveredBox; number: number | null }) {
  const bare = bench.edit.value.uncovered.includes(box.id);
  const reason = reasonWords(box.reason);
  const name = number === null ? reason : t('editor_numbered', { name: reason, number });
  const show = () => {
    bench.shownBox.value = box.id;
  };
  const hide = () => {
    bench.shownBox.value = null;
  };
  return (
    <li
      class="editor-line"
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocusCapture={show}
      onBlurCapture={hide}
    >
      <Icon name={bare ? 'eye' : 'eye-off'} size={18} />
      <span class="editor-line-words">
        {name}
        {bare && <span class="meta">{t('editor_uncovered')}</span>}
        {box.below === null && <span class="meta">{t('editor_gone')}</span>}
      </span>
      {box.below !== null && (
        <Button
          kind="quiet"
          size="small"
          name={t(bare ? 'editor_cover_again_named' : 'editor_uncover_named', { name })}
          onClick={() => {
            if (bare) bench.coverAgain(box.id);
            else bench.uncover(box.id);
            bench.say(t(bare ? 'editor_is_covered' : 'editor_is_uncovered', { name }));
          }}
        >
          {t(bare ? 'editor_cover_again' : 'editor_uncover')}
        </Button>
      )}
    </li>
  );
}
