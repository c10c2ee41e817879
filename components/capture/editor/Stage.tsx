import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/messages';
import { percentText } from '../../../utils/i18n/sizes';
import type { Size } from '../../../utils/marks/mark';
import { Icon } from '../../controls/Icon';
import { type CoveredBox, Picture } from './Picture';
import { StepButton } from './Toolbar';
import { ToolIcon } from './tool-icons';
import { WordsField } from './WordsField';
import type { Workbench } from './workbench';
import { fitScale, nextScale } from './zoom';
import './picture.css';

export interface StageProps {
  bench: Workbench;
  address: string;
  boxes: readonly CoveredBox[];
}

/** The picture on its desk, as large as the person wants it. */
export function Stage({ bench, address, boxes }: StageProps) {
  const desk = useRef<HTMLDivElement>(null);
  const room = useRoom(desk);
  const [zoom, setZoom] = useState<number | null>(null);
  const fit = room && fitScale(bench.size, room);
  const scale = zoom ?? fit;
  return (
    <div class="editor-stage">
      <div class="editor-desk" ref={desk}>
        {scale && (
          <div class="editor-paper">
            <Picture bench={bench} scale={scale} address={address} boxes={boxes} />
            <WordsField bench={bench} scale={scale} />
          </div>
        )}
      </div>
      {scale && <Zoom scale={scale} fits={zoom === null} onZoom={setZoom} />}
    </div>
  );
}

/** How much room there is for the picture; null until it is known. */
function useRoom(desk: { current: HTMLElement | null }): Size | null {
  const [room, setRoom] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  return room;
}

interface ZoomProps {
  scale: number;
  fits: boolean;
  /** Null makes it fit. */
  onZoom: (scale: number | null) => void;
}

function Zoom({ scale, fits, onZoom }: ZoomProps) {
  const [out, into] = [nextScale(scale, -1), nextScale(scale, 1)];
  const percent = percentText(scale);
  return (
    <fieldset class="editor-zoom">
      <legend class="unseen">{t('editor_zoom')}</legend>
      <StepButton name={t('editor_zoom_out')} off={out === scale} onClick={() => onZoom(out)}>
        <ToolIcon name="less" />
      </StepButton>
      <button
        type="button"
        class="editor-percent"
        aria-label={t(fits ? 'editor_zoom_full' : 'editor_zoom_fit', { percent })}
        title={t(fits ? 'editor_zoom_full' : 'editor_zoom_fit', { percent })}
        onClick={() => onZoom(fits ? 1 : null)}
      >
        {percent}
      </button>
      <StepButton name={t('editor_zoom_in')} off={into === scale} onClick={() => onZoom(into)}>
        <Icon name="plus" size={18} />
      </StepButton>
    </fieldset>
  );
}
