import { useId } from 'preact/hooks';
import type { InboxMember } from '../lists-protocol';
import { Avatar } from '../parts/Avatar';
import { Button } from '../parts/Button';
import { FieldError } from '../parts/TextField';
import { searchAddress } from '../state/address';
import { useWords } from '../words/WordsContext';

interface Props {
  member: InboxMember;
  busy: boolean;
  /** Why the last change was not kept. */
  error: string | undefined;
  onAdministrator(on: boolean): void;
  onDrop(): void;
}

/** One of an organization's people, with the switch that lets them see every ticket of it. */
export const MemberRow = ({ member, busy, error, onAdministrator, onDrop }: Props) => {
  const words = useWords();
  const id = useId();
  const { name, email, administrator, tickets } = member;
  return (
    <li class="member">
      <Avatar face={{ id: member.id, name, photo: null }} size={28} />
      <span class="member-who">
        <a class="link" href={searchAddress(email)} id={`${id}-name`} dir="auto">
          {name}
        </a>
        <span class="table-second address">{email}</span>
      </span>
      <span class="meta">{words.count('inbox_view_count', tickets)}</span>
      <span class="member-role">
        <span id={`${id}-role`}>{words.say('inbox_role_administrator')}</span>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={administrator}
          aria-disabled={busy}
          aria-labelledby={`${id}-role ${id}-name`}
          onClick={() => !busy && onAdministrator(!administrator)}
        />
      </span>
      <Button kind="quiet" small off={busy} describedBy={`${id}-name`} onPress={onDrop}>
        {words.say('inbox_member_drop')}
      </Button>
      <FieldError id={`${id}-error`} error={error} />
    </li>
  );
};
