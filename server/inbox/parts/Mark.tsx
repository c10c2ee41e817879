/** The desk's mark: the first letter of its name on a tile, until desks can have a picture of their own. */
export const Mark = ({ name }: { name: string }) => (
  <span class="mark" aria-hidden="true">
    {[...name.trim()][0]?.toLocaleUpperCase()}
  </span>
);
