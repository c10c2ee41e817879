import { computed } from '@preact/signals';
import type { Problem } from '../problems/problem';
import type { Person } from '../protocol/desk-api';
import { readSetting } from '../storage/settings';
import { mirror } from './mirror';

export interface SessionFacts {
  desk: { address: string; name: string } | null;
  /** Who is or was signed in on this device. */
  person: Person | null;
  /** Key of what belongs to that person. */
  account: string | null;
  signedIn: boolean;
  /** A code has been sent and waits to be typed. */
  signIn: { address: string; deskName: string; email: string; newCodeAt: number } | null;
  trouble: Problem | null;
  /** Milliseconds since 1970 of the last good answer about tickets; 0 for never. */
  checkedAt: number;
}

/** Who is signed in where, and how the desk is; undefined until read. The token itself never leaves the worker. */
export const session = mirror<SessionFacts>(async () => {
  const [desk, account, token, signIn, trouble, changes] = await Promise.all([
    readSetting('desk'),
    readSetting('account'),
    readSetting('token'),
    readSetting('signIn'),
    readSetting('trouble'),
    readSetting('changes'),
  ]);
  return {
    desk,
    person: account?.person ?? null,
    account: account?.key ?? null,
    signedIn: account !== null && token !== null,
    signIn: signIn && {
      address: signIn.address,
      deskName: signIn.deskName,
      email: signIn.email,
      newCodeAt: signIn.newCodeAt,
    },
    trouble: trouble?.problem ?? null,
    checkedAt: changes?.checkedAt ?? 0,
  };
});

/** Key of the drafts of whoever is or was signed in; null before anybody. */
export const account = computed(() => session.value?.account ?? null);

/** Changes only when somebody signs in or out, not with every answer of the desk. */
export const signedIn = computed(() => session.value?.signedIn ?? false);

/** Address of the desk; null until one has been named. */
export const deskAddress = computed(() => session.value?.desk?.address ?? null);
