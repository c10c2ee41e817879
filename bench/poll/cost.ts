/**
 * Tells the parent that the server runs, and then, whenever it is asked, microseconds of processor used until now. When
 * it is told to settle, what starting has left is thrown away: as long as a collection of that is under way, which
 * with nothing but polls would be for ever, every write to an object costs more.
 */
export function tellCost(ready: object): void {
  process.on('message', (question) => {
    if (question === 'cost') process.send?.({ cost: microseconds() });
    if (question !== 'settle') return;
    globalThis.gc?.();
    process.send?.({ settle: true });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready });
}

function microseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
