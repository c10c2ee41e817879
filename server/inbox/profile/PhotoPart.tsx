import { useRef } from 'preact/hooks';
import { Avatar } from '../parts/Avatar';
import { Button } from '../parts/Button';
import { FieldError } from '../parts/TextField';
import { problemSentence } from '../words/problem-sentence';
import { useWords } from '../words/WordsContext';
import type { ProfileProps } from './ProfileForm';

type Props = Pick<ProfileProps, 'agent' | 'state' | 'onPhoto' | 'onRemovePhoto'>;

/** The photo: chosen from a file, made small here, or taken away. */
export const PhotoPart = ({ agent, state, onPhoto, onRemovePhoto }: Props) => {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const busy = state.busy === 'photo';
  const choose = words.say(agent.photo === null ? 'inbox_photo_choose' : 'inbox_photo_change');
  return (
    <div class="profile-photo">
      <Avatar face={agent} size={56} />
      <div class="profile-photo-words">
        <p class="profile-email address">{agent.email}</p>
        <div class="profile-photo-ways">
          <Button
            small
            busy={busy ? words.say('inbox_photo_saving') : undefined}
            describedBy="photo-error"
            onPress={() => input.current?.click()}
          >
            {choose}
          </Button>
          {agent.photo !== null && !busy && (
            <Button small kind="quiet" onPress={onRemovePhoto}>
              {words.say('inbox_photo_remove')}
            </Button>
          )}
        </div>
      </div>
      <input
        type="file"
        class="only-spoken"
        accept="image/png,image/jpeg,image/webp"
        tabIndex={-1}
        aria-hidden="true"
        ref={input}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onPhoto(file);
        }}
      />
      <FieldError id="photo-error" error={photoError(words, state)} />
    </div>
  );
};

const photoError = (
  words: ReturnType<typeof useWords>,
  { photoProblem }: Props['state'],
): string | undefined => {
  if (photoProblem === undefined) return undefined;
  return photoProblem === 'unreadable'
    ? words.say('inbox_photo_unreadable')
    : problemSentence(words, photoProblem);
};
