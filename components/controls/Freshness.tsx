import './bar.css';
import { Icon } from './Icon';

/** In a foot: whether what is shown is up to date, and of whom it is. */
export function Freshness({ words, fresh, whose }: { words: string; fresh: boolean; whose?: string }) {
  return (
    <div class="foot-line meta">
      <span class="freshness">
        <Icon name={fresh ? 'check' : 'clock'} size={14} />
        {words}
      </span>
      {whose && <span dir="auto">{whose}</span>}
    </div>
  );
}
