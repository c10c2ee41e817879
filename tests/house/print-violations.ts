import { findBorderViolations } from './borders';
import { findGlobalViolations } from './globals';
import { findNameViolations } from './names';
import { printViolation, readTree } from './source-tree';

/** `npm run check` runs this: prints every violation of the house's own rules and exits with 1 when there is one. */
const tree = readTree(process.cwd());
const violations = [findBorderViolations, findGlobalViolations, findNameViolations].flatMap((find) =>
  find(tree),
);
for (const violation of violations) console.log(printViolation(violation));
process.exitCode = violations.length > 0 ? 1 : 0;
