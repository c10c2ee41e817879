import { drawingOf, fontOf, LINE_HEIGHT } from '../../../utils/marks/drawing';
import type { Mark } from '../../../utils/marks/mark';

/** A mark as it will be burned into the picture: the same strokes, as SVG. */
export function MarkDrawing({ mark, unit }: { mark: Mark; unit: number }) {
  const { strokes, words } = drawingOf(mark, unit);
  return (
    <>
      {strokes.map(({ path, fill = 'none', stroke, width }) => (
        <path
          key={`${fill} ${stroke}`}
          d={path}
          fill={fill}
          stroke={stroke}
          stroke-width={width}
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      ))}
      {words?.lines.map((text, index) => (
        <text
          key={index}
          x={words.at.x}
          y={words.at.y + index * LINE_HEIGHT * unit}
          fill={words.fill}
          dominant-baseline="central"
          style={{ font: fontOf(unit) }}
        >
          {text}
        </text>
      ))}
    </>
  );
}
