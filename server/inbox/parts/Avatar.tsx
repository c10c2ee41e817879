import { useContext, useState } from 'preact/hooks';
import type { AgentFace } from '../../../utils/protocol/desk-api';
import { FilesContext } from './FilesContext';

/** Two letters that stand for a name: first and last word, or the first two of one word. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = last ? [[...(words[0] ?? '')][0], [...last][0]] : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
};

interface Props {
  face: Pick<AgentFace, 'id' | 'name' | 'photo'>;
  size: 20 | 28 | 40 | 56;
}

/** A round photo, or initials where there is none or it does not load. The name stands beside it. */
export const Avatar = ({ face, size }: Props) => {
  const { photoAddress } = useContext(FilesContext);
  const address = face.photo === null ? null : photoAddress(face.id, face.photo);
  const [broken, setBroken] = useState<string | null>(null);
  if (address === null || address === broken) return <Initials face={face} size={size} />;
  return (
    <img
      class={`avatar avatar-${size}`}
      src={address}
      width={size}
      height={size}
      alt=""
      decoding="async"
      onError={() => setBroken(address)}
    />
  );
};

const Initials = ({ face, size }: Props) => (
  <span class={`avatar avatar-${size}`} aria-hidden="true">
    {size > 20 ? initials(face.name) : initials(face.name).slice(0, 1)}
  </span>
);
