import { LogOut } from 'lucide';
import { Icon } from '../parts/Icon';
import { FieldError } from '../parts/TextField';
import { problemSentence } from '../words/problem-sentence';
import { useWords } from '../words/WordsContext';
import type { ProfileProps } from './ProfileForm';

/** The way out. Drafts stay on this device. */
export const SignOutPart = ({ state, onSignOut }: Pick<ProfileProps, 'state' | 'onSignOut'>) => {
  const words = useWords();
  const error = state.signOutProblem && problemSentence(words, state.signOutProblem);
  return (
    <div class="profile-out">
      <button type="button" class="menu-row" aria-describedby="sign-out-error" onClick={onSignOut}>
        <Icon of={LogOut} turns />
        {words.say('inbox_sign_out')}
      </button>
      <FieldError id="sign-out-error" error={error} />
    </div>
  );
};
