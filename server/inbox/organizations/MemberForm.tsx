import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { emailFault } from '../sign-in/EmailStep';
import { useWords } from '../words/WordsContext';

interface Props {
  busy: boolean;
  /** Why the person could not be added. */
  error: string | undefined;
  /** @returns whether they belong to the organization now */
  onAdd(email: string): Promise<boolean>;
}

/** Adds somebody by their address, known to the desk or not. */
export const MemberForm = ({ busy, error, onAdd }: Props) => {
  const words = useWords();
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const fault = emailFault(email.trim());
  const add = async () => {
    setAsked(fault !== null);
    if (fault === null && !busy && (await onAdd(email.trim()))) setEmail('');
  };
  return (
    <form
      class="room-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={words.say('inbox_member_email')}
        name="member"
        autocomplete="off"
        keyboard="email"
        value={email}
        error={asked && fault ? words.say(fault) : error}
        onChange={(text) => {
          setAsked(false);
          setEmail(text);
        }}
      />
      <Button type="submit" busy={busy ? words.say('inbox_words_saving') : undefined}>
        {words.say('inbox_member_add')}
      </Button>
    </form>
  );
};
