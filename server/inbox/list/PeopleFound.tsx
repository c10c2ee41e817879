import { Building2, UserRound } from 'lucide';
import type { InboxPerson } from '../lists-protocol';
import { Icon } from '../parts/Icon';
import { organizationAddress, searchAddress } from '../state/address';
import { useWords } from '../words/WordsContext';

/** The people a search has found, above the tickets: each leads to their tickets, and to their organization. */
export const PeopleFound = ({ people }: { people: readonly InboxPerson[] }) => {
  const words = useWords();
  if (people.length === 0) return null;
  return (
    <section class="people-found" aria-label={words.say('inbox_people')}>
      <h2>{words.say('inbox_people')}</h2>
      <ul>
        {people.map(({ id, name, email, organization, tickets }) => (
          <li key={id}>
            <a class="person-found" href={searchAddress(email)}>
              <Icon of={UserRound} />
              <span class="person-name">
                <span dir="auto">{name}</span>
                <span class="meta address">{email}</span>
              </span>
              <span class="meta">{words.count('inbox_view_count', tickets)}</span>
            </a>
            {organization && (
              <a class="person-organization" href={organizationAddress(organization.id)}>
                <Icon of={Building2} size={14} />
                <span dir="auto">{organization.name}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
