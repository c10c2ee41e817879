import { useId } from 'preact/hooks';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';
import type { ProfileProps } from './ProfileForm';

const KEYS: { keys: string[]; does: MessageKey; single: boolean }[] = [
  { keys: ['j', 'k'], does: 'inbox_keys_next', single: true },
  { keys: ['r'], does: 'inbox_keys_reply', single: true },
  { keys: ['n'], does: 'inbox_keys_note', single: true },
  { keys: ['a', 's'], does: 'inbox_keys_assign', single: true },
  { keys: ['/'], does: 'inbox_keys_search', single: true },
  { keys: ['Enter'], does: 'inbox_keys_open', single: false },
  { keys: ['Ctrl', 'Enter'], does: 'inbox_keys_send', single: false },
  { keys: ['Esc'], does: 'inbox_keys_back', single: false },
];

/** Which keys do what. Single letters can be switched off. */
export const KeysPart = ({ singleKeys, onSingleKeys }: Pick<ProfileProps, 'singleKeys' | 'onSingleKeys'>) => {
  const words = useWords();
  const id = useId();
  return (
    <div class="profile-keys">
      <div class="switch-line">
        <span id={id}>{words.say('inbox_keys_switch')}</span>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={singleKeys}
          aria-labelledby={id}
          onClick={() => onSingleKeys(!singleKeys)}
        />
      </div>
      <dl class="keys">
        {KEYS.map(({ keys, does, single }) => (
          <div key={does} class="key-line" data-off={single && !singleKeys}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words.say(does)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
