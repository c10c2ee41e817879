import './list.css';

const ENDING = /(?:.{0,4})\.[^.\s]{1,8}$/u;

/** A file's name on one line, cut in the middle so that its ending is always read. */
export function CutName({ name }: { name: string }) {
  const ending = ENDING.exec(name)?.[0] ?? '';
  return (
    <>
      <span class="cut-start">{name.slice(0, name.length - ending.length)}</span>
      <span class="cut-end">{ending}</span>
    </>
  );
}
