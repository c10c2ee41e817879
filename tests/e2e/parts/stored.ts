import type { Page } from '@playwright/test';

/** How many rows each table of our database has, asked of the database itself on one of our pages. */
export async function storedRows(page: Page): Promise<Record<string, number>> {
  const tables = await readTables(page);
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]));
}

/** Everything in our database and on the public shelf, as one text to look for words in. */
export async function storedText(page: Page): Promise<string> {
  const shelf = await page.evaluate(() => chrome.storage.local.get());
  return JSON.stringify([await readTables(page), shelf]);
}

function readTables(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, refuse) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => refuse(request.error);
      });
    const database = await answer(indexedDB.open('handrail'));
    const tables: Record<string, unknown[]> = {};
    for (const name of database.objectStoreNames) {
      tables[name] = await answer(database.transaction(name).objectStore(name).getAll());
    }
    database.close();
    return tables;
  });
}
