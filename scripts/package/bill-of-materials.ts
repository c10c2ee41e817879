import { execFileSync } from 'node:child_process';

/**
 * What the product is made of, as CycloneDX: from the lockfile alone, without serial number, time, tool and the name of
 * the folder, so that the same lockfile gives the same bytes.
 */
export function billOfMaterials(): string {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const bill = JSON.parse(
    execFileSync('npm', args, {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  bill.metadata.component.name = 'handrail';
  return `${JSON.stringify(bill, null, 2)}\n`;
}
