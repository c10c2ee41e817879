import { computed } from '@preact/signals';
import { call } from '../messaging/call';
import { readSetting } from '../storage/settings';
import { mirror } from './mirror';

const kept = mirror(() => readSetting('searches'));

/** What was searched for with success on this device, the latest first. */
export const searches = computed<string[]>(() => kept.value ?? []);

export const noteSearch = (words: string) => call('noteSearch', { words });
export const forgetSearches = () => call('forgetSearches');
