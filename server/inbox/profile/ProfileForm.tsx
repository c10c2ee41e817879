import type { InboxMe } from '../protocol';
import type { ProfileState } from '../state/profile';
import { useWords } from '../words/WordsContext';
import { KeysPart } from './KeysPart';
import { NamePart } from './NamePart';
import { PhotoPart } from './PhotoPart';
import { SignOutPart } from './SignOutPart';

export interface ProfileProps {
  agent: InboxMe['agent'];
  state: ProfileState;
  singleKeys: boolean;
  onRename(name: string): void;
  onPhoto(file: Blob): void;
  onRemovePhoto(): void;
  onSingleKeys(on: boolean): void;
  onSignOut(): void;
}

/** The agent's own name and photo, the keys, and the way out. */
export const ProfileForm = (props: ProfileProps) => {
  const words = useWords();
  return (
    <>
      <h2 class="only-spoken">{words.say('inbox_profile_heading')}</h2>
      <PhotoPart {...props} />
      <NamePart {...props} />
      <p class="meta profile-seen">{words.say('inbox_profile_seen')}</p>
      <KeysPart {...props} />
      <SignOutPart {...props} />
    </>
  );
};
