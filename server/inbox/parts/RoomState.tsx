import type { ComponentChildren } from 'preact';
import type { LoadedState } from '../state/loaded';
import { problemSentence } from '../words/problem-sentence';
import { useWords } from '../words/WordsContext';
import { Button } from './Button';
import { Skeleton } from './Skeleton';

interface Props<T> {
  state: LoadedState<T>;
  onRetry(): void;
  children(value: T): ComponentChildren;
}

/** A page that is loading, could not be loaded, or is there. What was read once stays when reading again fails. */
export const RoomState = <T,>({ state: { value, problem }, onRetry, children }: Props<T>) => {
  const words = useWords();
  if (value !== null) return <>{children(value)}</>;
  if (!problem) return <Skeleton kind="rows" />;
  return (
    <div class="empty">
      <h2>{words.say('inbox_page_failed')}</h2>
      <p>{problemSentence(words, problem)}</p>
      <Button onPress={onRetry}>{words.say('inbox_try_again')}</Button>
    </div>
  );
};
