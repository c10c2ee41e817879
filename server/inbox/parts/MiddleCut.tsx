/** The letters at the end that stay, whatever the width. */
const KEPT = 10;

/** A file name on one line. What does not fit is left out in the middle. */
export const MiddleCut = ({ name }: { name: string }) => {
  const letters = [...name];
  return (
    <bdi class="middle-cut" title={name}>
      <span>{letters.slice(0, -KEPT).join('')}</span>
      <span>{letters.slice(-KEPT).join('')}</span>
    </bdi>
  );
};
