import { readConfig } from './config';
import { runDesk } from './run';
import { StartFault } from './start-fault';

/** `npm run desk` runs the desk; with arguments it is one of the desk's commands. */
async function main([name, ...rest]: string[]): Promise<void> {
  const config = readConfig(process.env);
  if (name === undefined) return runDesk(config);
  // What commands need is not loaded by a desk that has to answer again soon.
  const { runCommand } = await import('./commands');
  await runCommand(config, name, rest);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof StartFault ? error.message : error);
  process.exitCode ??= 1;
});
