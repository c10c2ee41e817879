import { useWords } from '../words/WordsContext';
import { Delayed } from './Delayed';

interface Props {
  kind: 'rows' | 'thread';
  after?: number;
}

/** Still bars in the place of what is loading. */
export const Skeleton = ({ kind, after = 300 }: Props) => {
  const words = useWords();
  return (
    <Delayed after={after}>
      <div class={`skeleton skeleton-${kind}`} role="status">
        <span class="only-spoken">{words.say('inbox_loading')}</span>
        {Array.from({ length: kind === 'rows' ? 6 : 3 }, (_, index) => (
          <div key={index} class="skeleton-part" aria-hidden="true">
            <span />
            <span />
            <span />
          </div>
        ))}
      </div>
    </Delayed>
  );
};
