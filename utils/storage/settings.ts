import { database } from './database';
import type { SettingKey, Settings } from './setting';

/** Reads one setting; null when it was never written. */
export async function readSetting<K extends SettingKey>(key: K): Promise<Settings[K] | null> {
  const row = await database.settings.get(key);
  return (row?.value as Settings[K] | undefined) ?? null;
}

export async function writeSetting<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
  await database.settings.put({ key, value });
}

export async function forgetSetting(key: SettingKey): Promise<void> {
  await database.settings.delete(key);
}
