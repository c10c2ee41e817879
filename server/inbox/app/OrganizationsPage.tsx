import { useEffect, useMemo } from 'preact/hooks';
import type { Problem } from '../../../utils/problems/problem';
import { RoomPage } from '../frame/InboxFrame';
import type { InboxOrganization, InboxOrganizations } from '../lists-protocol';
import { OrganizationScreen } from '../organizations/OrganizationScreen';
import { OrganizationsScreen } from '../organizations/OrganizationsScreen';
import { RoomState } from '../parts/RoomState';
import { ORGANIZATIONS_ADDRESS, organizationAddress } from '../state/address';
import { createLoaded } from '../state/loaded';
import { problemSentence } from '../words/problem-sentence';
import type { Words } from '../words/words';
import type { Desk } from './DeskPage';

/** An organization's own words for what the desk refuses: a name that is taken, or somebody who belongs elsewhere. */
const sentenceOf = (words: Words, what: string, problem: Problem): string => {
  if (problem.code !== 'id-taken') return problemSentence(words, problem);
  return words.say(what === 'name' ? 'inbox_organizations_name_taken' : 'inbox_member_elsewhere');
};

/** The list of organizations, by some words of their names. */
export const OrganizationsPage = ({ desk: { inbox }, words: sought }: { desk: Desk; words: string }) => {
  const { api, address, words } = inbox;
  const list = useMemo(() => createLoaded<InboxOrganizations>(), []);
  const made = useMemo(() => createLoaded<InboxOrganization>(), []);
  const read = () => list.read(() => api.organizations(sought));
  useEffect(() => void read(), [sought]);
  const { refused, busy } = made.state.value;
  return (
    <RoomPage>
      <RoomState state={list.state.value} onRetry={() => void read()}>
        {(known) => (
          <OrganizationsScreen
            known={known}
            sought={sought}
            busy={busy !== null}
            error={refused ? sentenceOf(words, 'name', refused.problem) : undefined}
            onSearch={(text) =>
              address.replace(
                text === ''
                  ? ORGANIZATIONS_ADDRESS
                  : `${ORGANIZATIONS_ADDRESS}?${new URLSearchParams({ words: text })}`,
              )
            }
            onMake={async (name) => {
              const id = crypto.randomUUID();
              const kept = await made.change('name', () => api.keepOrganization(id, name));
              if (kept) address.go(organizationAddress(id));
              return kept;
            }}
          />
        )}
      </RoomState>
    </RoomPage>
  );
};

/** One organization. */
export const OrganizationPage = ({ desk: { inbox }, id }: { desk: Desk; id: string }) => {
  const { api, words } = inbox;
  const loaded = useMemo(() => createLoaded<InboxOrganization>(), []);
  const read = () => loaded.read(() => api.organization(id));
  useEffect(() => void read(), [loaded, id]);
  const { busy, refused } = loaded.state.value;
  return (
    <RoomPage>
      <RoomState state={loaded.state.value} onRetry={() => void read()}>
        {(known) => (
          <OrganizationScreen
            known={known}
            busy={busy}
            refused={
              refused && { what: refused.what, sentence: sentenceOf(words, refused.what, refused.problem) }
            }
            onRename={(name) => loaded.change('name', () => api.keepOrganization(id, name))}
            onAdd={(email) => {
              const there = known.people.find((person) => person.email === email.toLowerCase());
              return loaded.change('new', () => api.keepMember(id, email, there?.administrator ?? false));
            }}
            onAdministrator={({ id: personId, email }, on) =>
              void loaded.change(personId, () => api.keepMember(id, email, on))
            }
            onDropMember={(personId) => void loaded.change(personId, () => api.dropMember(id, personId))}
          />
        )}
      </RoomState>
    </RoomPage>
  );
};
