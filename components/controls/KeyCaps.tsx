import './field.css';

/** A keyboard shortcut as the browser writes it, `Alt+Shift+H`, each key on a cap. */
export function KeyCaps({ keys }: { keys: string }) {
  return (
    <kbd class="key-caps" dir="ltr">
      {keys.split('+').map((key) => (
        <kbd class="key-cap" key={key}>
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
