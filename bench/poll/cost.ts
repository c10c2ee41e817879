/** Tells the parent that the server runs, and then, whenever it is asked, microseconds of processor used until now. */
export function tellCost(ready: object): void {
  process.on('message', (question) => {
    if (question !== 'cost') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cost: user + system });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready });
}
