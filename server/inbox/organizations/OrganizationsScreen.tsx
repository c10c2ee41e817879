import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { SearchField } from '../frame/SearchField';
import type { InboxOrganizations } from '../lists-protocol';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { organizationAddress } from '../state/address';
import { useWords } from '../words/WordsContext';
import { NameForm } from './NameForm';

interface Props {
  known: InboxOrganizations;
  /** What is looked for among the names. */
  sought: string;
  /** Why the new one could not be made. */
  error: string | undefined;
  busy: boolean;
  onSearch(words: string): void;
  onMake(name: string): Promise<boolean>;
}

/** The companies of those who ask. */
export const OrganizationsScreen = (props: Props) => {
  const words = useWords();
  const [making, setMaking] = useState(false);
  return (
    <>
      <header class="room-head">
        <h2>{words.say('inbox_organizations')}</h2>
        <SearchField
          label={words.say('inbox_organizations_filter')}
          words={props.sought}
          onSearch={props.onSearch}
        />
        <Button small onPress={() => setMaking(!making)}>
          <Icon of={Plus} />
          {words.say('inbox_organizations_new')}
        </Button>
      </header>
      {making && (
        <NameForm
          name=""
          error={props.error}
          busy={props.busy}
          onSave={props.onMake}
          onCancel={() => setMaking(false)}
        />
      )}
      <Rows {...props} />
    </>
  );
};

const Rows = ({ known: { items, total }, sought }: Props) => {
  const words = useWords();
  const numbers = new Intl.NumberFormat(words.region);
  if (items.length === 0)
    return (
      <div class="empty">
        <h3>{words.say(sought === '' ? 'inbox_organizations_empty' : 'inbox_organizations_none')}</h3>
        <p>{words.say('inbox_organizations_lead')}</p>
      </div>
    );
  return (
    <>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.say('inbox_organizations_name')}</th>
            <th scope="col">{words.say('inbox_people')}</th>
            <th scope="col">{words.say('inbox_administrators')}</th>
            <th scope="col">{words.say('inbox_organizations_open')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, name, people, administrators, open }) => (
            <tr key={id}>
              <td class="table-wide">
                <a class="link" href={organizationAddress(id)} dir="auto">
                  {name}
                </a>
              </td>
              <td data-name={words.say('inbox_people')}>{numbers.format(people)}</td>
              <td data-name={words.say('inbox_administrators')}>{numbers.format(administrators)}</td>
              <td data-name={words.say('inbox_organizations_open')}>{numbers.format(open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > items.length && (
        <p class="room-foot">
          {words.say('inbox_shown_of', { shown: numbers.format(items.length), count: numbers.format(total) })}
        </p>
      )}
    </>
  );
};
