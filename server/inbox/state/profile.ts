import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '../../../utils/problems/problem';
import { LIMITS } from '../../../utils/protocol/limits';
import type { Api } from '../api';
import type { InboxMe } from '../protocol';

export interface ProfileState {
  /** What is being saved. */
  busy: 'name' | 'photo' | 'sign-out' | null;
  nameProblem?: Problem | 'missing' | 'too-long';
  photoProblem?: Problem | 'unreadable';
  signOutProblem?: Problem;
  nameSaved: boolean;
}

export interface Profile {
  state: ReadonlySignal<ProfileState>;
  rename(name: string): Promise<void>;
  setPhoto(file: Blob): Promise<void>;
  removePhoto(): Promise<void>;
  signOut(): Promise<void>;
  reset(): void;
}

interface Parts {
  api: Pick<Api, 'rename' | 'setPhoto' | 'removePhoto'>;
  /** Makes a photo small; null when the file is not a picture. */
  shrink(file: Blob): Promise<Blob | null>;
  leave(): Promise<Result<void>>;
  onChanged(me: InboxMe): void;
}

const STILL: ProfileState = { busy: null, nameSaved: false };

const nameFault = (name: string): 'missing' | 'too-long' | null => {
  if (name === '') return 'missing';
  return name.length > LIMITS.name ? 'too-long' : null;
};

/** The agent's own name and photo, as requesters see them. */
export const createProfile = ({ api, shrink, leave, onChanged }: Parts): Profile => {
  const state = signal(STILL);
  const end = (more: Partial<ProfileState>) => {
    state.value = { ...STILL, ...more };
  };
  const changePhoto = async (change: () => Promise<Result<InboxMe>>) => {
    const answer = await change();
    if (answer.ok) onChanged(answer.value);
    end(answer.ok ? {} : { photoProblem: answer.problem });
  };
  return {
    state,
    rename: async (text) => {
      const name = text.trim();
      const fault = nameFault(name);
      if (fault) return end({ nameProblem: fault });
      state.value = { ...STILL, busy: 'name' };
      const answer = await api.rename(name);
      if (answer.ok) onChanged(answer.value);
      end(answer.ok ? { nameSaved: true } : { nameProblem: answer.problem });
    },
    setPhoto: async (file) => {
      state.value = { ...STILL, busy: 'photo' };
      const photo = await shrink(file);
      if (!photo) return end({ photoProblem: 'unreadable' });
      await changePhoto(() => api.setPhoto(photo));
    },
    removePhoto: async () => {
      state.value = { ...STILL, busy: 'photo' };
      await changePhoto(api.removePhoto);
    },
    signOut: async () => {
      state.value = { ...STILL, busy: 'sign-out' };
      const answer = await leave();
      end(answer.ok ? {} : { signOutProblem: answer.problem });
    },
    reset: () => end({}),
  };
};
