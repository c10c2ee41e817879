import type { ComponentChildren } from 'preact';
import { useWords } from '../words/WordsContext';
import type { Fact } from './facts';

/** Names and values in two columns; `children` are further pairs, before the others. */
export const FactList = ({ facts, children }: { facts: Fact[]; children?: ComponentChildren }) => {
  const words = useWords();
  return (
    <dl class="facts">
      {children}
      {facts.map(({ label, value }) => (
        <div key={label} class="fact">
          <dt>{words.say(label)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
