import { ChevronLeft } from 'lucide';
import { useState } from 'preact/hooks';
import type { InboxMember, InboxOrganization } from '../lists-protocol';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { StateSign } from '../parts/StateSign';
import { When } from '../parts/When';
import { ORGANIZATIONS_ADDRESS, ticketAddress } from '../state/address';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';
import { MemberForm } from './MemberForm';
import { MemberRow } from './MemberRow';
import { NameForm } from './NameForm';

export interface OrganizationActs {
  onRename(name: string): Promise<boolean>;
  /** @returns whether they belong to the organization now */
  onAdd(email: string): Promise<boolean>;
  onAdministrator(member: InboxMember, on: boolean): void;
  onDropMember(personId: string): void;
}

export interface OrganizationProps extends OrganizationActs {
  known: InboxOrganization;
  /** `name`, `new`, or the id of a person. */
  busy: string | null;
  /** What could not be saved, and why. */
  refused: { what: string; sentence: string } | null;
}

/** An organization: its people, who of them sees everything, and what they asked last. */
export const OrganizationScreen = (props: OrganizationProps) => {
  const words = useWords();
  const { known } = props;
  return (
    <>
      <a class="room-back" href={ORGANIZATIONS_ADDRESS}>
        <Icon of={ChevronLeft} turns />
        {words.say('inbox_organizations')}
      </a>
      <Head {...props} />
      <section class="room-part">
        <h3>{words.say('inbox_people')}</h3>
        <p class="room-lead">{words.say('inbox_administrators_lead')}</p>
        <ul class="members">
          {known.people.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              busy={props.busy === member.id}
              error={props.refused?.what === member.id ? props.refused.sentence : undefined}
              onAdministrator={(on) => props.onAdministrator(member, on)}
              onDrop={() => props.onDropMember(member.id)}
            />
          ))}
        </ul>
        {known.people.length === 0 && <p class="room-empty">{words.say('inbox_people_none')}</p>}
        <MemberForm
          busy={props.busy === 'new'}
          error={props.refused?.what === 'new' ? props.refused.sentence : undefined}
          onAdd={props.onAdd}
        />
      </section>
      <LastTickets known={known} />
    </>
  );
};

const Head = ({ known, busy, refused, onRename }: OrganizationProps) => {
  const words = useWords();
  const [naming, setNaming] = useState(false);
  return (
    <>
      <header class="room-head">
        <h2 dir="auto">{known.name}</h2>
        {!naming && (
          <Button small onPress={() => setNaming(true)}>
            {words.say('inbox_rename')}
          </Button>
        )}
      </header>
      {naming && (
        <NameForm
          name={known.name}
          busy={busy === 'name'}
          error={refused?.what === 'name' ? refused.sentence : undefined}
          onSave={onRename}
          onCancel={() => setNaming(false)}
        />
      )}
    </>
  );
};

const LastTickets = ({ known: { tickets } }: { known: InboxOrganization }) => {
  const words = useWords();
  return (
    <section class="room-part">
      <h3>{words.say('inbox_organization_tickets')}</h3>
      {tickets.length === 0 && <p class="room-empty">{words.say('inbox_organization_tickets_none')}</p>}
      <ul class="room-rows">
        {tickets.map(({ id, summary, status, requester, updatedAt, number }) => (
          <li key={id}>
            <a class="room-row" href={ticketAddress(id)}>
              <StateSign status={status} />
              <span class="only-spoken">{words.say(`inbox_status_${status}` as MessageKey)}: </span>
              <span class="room-row-text" dir="auto">
                {summary}
              </span>
              <span class="meta" dir="auto">
                {words.say('inbox_row_who', { name: requester, organization: number })}
              </span>
              <When at={updatedAt} as="age" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
