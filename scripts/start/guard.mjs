/**
 * Stands beside a start and waits for its end, whatever that is: kill -9 too closes the pipe between them. What the start
 * has not stopped itself is stopped then.
 */
import { outlive, stopRecorded } from './record.mjs';

const [file] = process.argv.slice(2);

process.stdin.resume();
process.stdin.once('end', async () => {
  await outlive(file);
  await stopRecorded(file);
});
