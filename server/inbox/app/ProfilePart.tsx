import { ProfileForm } from '../profile/ProfileForm';
import { ProfileMenu } from '../profile/ProfileMenu';
import type { Desk } from './DeskPage';

interface Props {
  desk: Desk;
  singleKeys: boolean;
  onSingleKeys(on: boolean): void;
}

/** The agent's face in the bar and what opens below it. */
export const ProfilePart = ({ desk: { inbox, bench }, singleKeys, onSingleKeys }: Props) => {
  const session = inbox.session.state.value;
  if (session.phase !== 'in') return null;
  const { profile } = bench;
  return (
    <ProfileMenu agent={session.me.agent} onToggle={profile.reset}>
      <ProfileForm
        agent={session.me.agent}
        state={profile.state.value}
        singleKeys={singleKeys}
        onRename={(name) => void profile.rename(name)}
        onPhoto={(file) => void profile.setPhoto(file)}
        onRemovePhoto={() => void profile.removePhoto()}
        onSingleKeys={onSingleKeys}
        onSignOut={() => void profile.signOut()}
      />
    </ProfileMenu>
  );
};
