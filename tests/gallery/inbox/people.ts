import type { AgentFace } from '../../../utils/protocol/desk-api';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Everybody in the gallery is invented. A photo's version names its picture in `pictures.ts`. */
export const MAYA: AgentFace = { id: uuid(1), name: 'Maya Okafor', photo: 'maya' };
export const TOM: AgentFace = { id: uuid(2), name: 'Tom Lindqvist', photo: null };

export const ANA = {
  id: uuid(11),
  name: 'Ana Ribeiro',
  email: 'ana@brightwater.studio',
  locale: 'en',
  organization: { id: uuid(501), name: 'Brightwater Studio' },
  administrator: true,
} as const;

export const KENJI = {
  id: uuid(12),
  name: 'Kenji Mori',
  email: 'kenji.mori@halden.example',
  locale: 'ja',
  organization: { id: uuid(502), name: 'Halden & Co' },
  administrator: false,
} as const;

export const LUCIA = {
  id: uuid(13),
  name: 'Lucía Ferrer',
  email: 'lucia@nortelabs.example',
  locale: 'es',
  organization: { id: uuid(503), name: 'Norte Labs' },
  administrator: false,
} as const;

export const NOBODY = {
  id: uuid(14),
  name: 'Maximiliane-Wilhelmine von und zu Hohenstein-Schwarzenfels',
  email: 'maximiliane-wilhelmine.hohenstein-schwarzenfels@donaudampfschifffahrtsgesellschaft.example',
  locale: 'de',
  organization: {
    id: uuid(504),
    name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  },
  administrator: false,
} as const;

export const id = uuid;
