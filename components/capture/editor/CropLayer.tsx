import { t } from '../../../utils/i18n/messages';
import { BOX_HANDLES, handlePoint } from '../../../utils/marks/geometry';
import type { Size } from '../../../utils/marks/mark';
import type { Area } from '../../../utils/tickets/shot';
import { handleName } from './editor-words';
import { HandleDot } from './HandleDot';
import type { LayerProps } from './MarkLayer';

/** What falls away is dark; the crop itself is pulled by its frame while its tool is chosen. */
export function CropLayer({ bench, scale }: LayerProps) {
  const sketch = bench.sketch.value?.drawn;
  const crop = sketch?.kind === 'crop' ? sketch.box : bench.edit.value.crop;
  if (!crop) return null;
  return (
    <>
      <path class="crop-out" d={outside(crop, bench.size)} fill-rule="evenodd" />
      <rect class="crop-frame" {...crop} stroke-width={2 / scale} />
      {bench.tool.value === 'crop' &&
        !sketch &&
        BOX_HANDLES.map((handle) => (
          <HandleDot
            key={handle}
            handle={handle}
            mark={null}
            at={handlePoint(crop, handle)}
            name={handleName(t('editor_crop'), handle)}
            scale={scale}
          />
        ))}
    </>
  );
}

const outside = ({ x, y, width, height }: Area, size: Size): string =>
  `M0 0h${size.width}v${size.height}H0zM${x} ${y}h${width}v${height}h${-width}z`;
