import { openEmbedded } from '../../server/db/embedded';

/** Writes rows as fast as it can and says each number once the database has acknowledged it. Ends by being killed. */
const { sql } = await openEmbedded(process.argv[2] ?? '', () => {});
await sql`create table if not exists written (number bigint primary key)`;
const [row] = await sql<{ next: number }[]>`select coalesce(max(number), 0) + 1 as next from written`;
for (let number = row?.next ?? 1; ; number++) {
  await sql`insert into written values (${number})`;
  process.stdout.write(`${number}\n`);
}
