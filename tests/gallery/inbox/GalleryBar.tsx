import { Bar } from '../../../server/inbox/frame/Bar';
import { SearchField } from '../../../server/inbox/frame/SearchField';
import { ProfileForm, type ProfileProps } from '../../../server/inbox/profile/ProfileForm';
import { ProfileMenu } from '../../../server/inbox/profile/ProfileMenu';
import type { Room } from '../../../server/inbox/state/address';
import { useWords } from '../../../server/inbox/words/WordsContext';
import { MAYA } from './people';

const nothing = () => {};
const AGENT = { ...MAYA, email: 'maya@ledgerly.example' };

interface Props {
  room: Room['name'];
  freshness?: string;
  sought?: string;
  /** Open, with these. */
  profile?: Partial<ProfileProps> | undefined;
}

/** The bar above every page, from fixed data. */
export const GalleryBar = ({ room, freshness = '', sought = '', profile }: Props) => (
  <Bar
    desk="Ledgerly Support"
    room={room}
    waiting={{ open: 23, calls: 3 }}
    freshness={freshness}
    search={<Search sought={sought} />}
    profile={
      <ProfileMenu agent={AGENT} startOpen={profile !== undefined}>
        <ProfileForm
          agent={AGENT}
          state={{ busy: null, nameSaved: false }}
          singleKeys
          onRename={nothing}
          onPhoto={nothing}
          onRemovePhoto={nothing}
          onSingleKeys={nothing}
          onSignOut={nothing}
          {...profile}
        />
      </ProfileMenu>
    }
  />
);

const Search = ({ sought }: { sought: string }) => {
  const words = useWords();
  return <SearchField label={words.say('inbox_search')} words={sought} shortcut="/" onSearch={nothing} />;
};
