import './bar.css';
import { Count } from './Count';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** As shown, and in words for who cannot see the number. */
  count?: { text: string; words: string };
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  current: Id;
  onChoose: (id: Id) => void;
}

/** The places one can go to, as a navigation: the words of the current one are bold over an ink line. */
export function Tabs<Id extends string>({ label, tabs, current, onChoose }: TabsProps<Id>) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          class="tab"
          aria-current={tab.id === current ? 'page' : undefined}
          onClick={() => onChoose(tab.id)}
        >
          <span class={tab.count ? 'tab-words tab-words--counted' : 'tab-words'} data-words={tab.label}>
            <span class="tab-line">
              {tab.label}
              {tab.count && <Count {...tab.count} />}
            </span>
          </span>
        </button>
      ))}
    </nav>
  );
}
