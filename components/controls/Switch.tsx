import './choice.css';

export interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** On or off, at once; the words name it. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch-line">
      <input
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
