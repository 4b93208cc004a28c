import { hasErrors, type Problem } from '../../../core/problem.ts';
import { archiveName } from '../../../toolchain/archives/pull.ts';
import type { Outcome } from '../../frame/outcome.ts';
import { crdDigest, recipeOf } from './crds.ts';
import { otherDigest } from './fetch.ts';
import { lockFile, type VendorLock } from './lock.ts';
import { strayChart } from '../files/umbrella-chart.ts';
import { chartsFolder, crdsFolder, type Vendored } from './place.ts';
import type { VendorPlan } from './plan.ts';

/** The platform's plan and lock, and the vendored files. */
export interface CheckedPlatform {
  readonly plan: VendorPlan;
  readonly lock: VendorLock;
  readonly there: Vendored;
}

/** Compares the vendored files with the lock, without network. */
export function checkVendored(checked: CheckedPlatform): Outcome {
  const problems = vendoredProblems(checked);
  const text = hasErrors(problems)
    ? ''
    : `${checked.plan.charts.length} charts and ${checked.there.crds.size} CustomResourceDefinitions are in place, as ${lockFile} has them.`;
  return { problems, text };
}

/** What is missing from the vendored charts, or differs from the lock. */
export function vendoredProblems({ plan, lock, there }: CheckedPlatform): Problem[] {
  const wanted = plan.charts.map(archiveName);
  const names = new Set(wanted);
  const archives = [...there.archives.keys()];
  return [
    ...wanted.flatMap((file) => archiveProblems(file, lock, there)),
    ...archives.filter((file) => !names.has(file)).map(strayChart),
    ...crdProblems(plan, lock, there),
  ];
}

function archiveProblems(file: string, lock: VendorLock, there: Vendored): Problem[] {
  const found = there.archives.get(file);
  const locked = lock.files.find((entry) => entry.file === file)?.sha256;
  if (found === undefined) return [notVendored(`${chartsFolder}/${file}`, 'no such file')];
  if (locked === undefined) return [notVendored(`${chartsFolder}/${file}`, `no digest of it in ${lockFile}`)];
  return found === locked ? [] : [otherDigest(`${chartsFolder}/${file}`, found, locked)];
}

function crdProblems(plan: VendorPlan, lock: VendorLock, there: Vendored): Problem[] {
  if (plan.crds.length === 0) return [];
  if (lock.crds?.recipe !== recipeOf(plan.crds))
    return [notVendored(crdsFolder, 'definitions of other charts, or none')];
  const found = crdDigest(there.crds);
  if (found === lock.crds.sha256) return [];
  if (there.crds.size < lock.crds.count)
    return [notVendored(crdsFolder, `${there.crds.size} of ${lock.crds.count} definitions`)];
  return [otherDigest(crdsFolder, `${found} of all definitions`, lock.crds.sha256)];
}

function notVendored(file: string, found: string): Problem {
  return {
    code: 'platform/not-vendored',
    severity: 'error',
    file,
    path: '',
    found,
    expected: `what ${lockFile} has`,
    fix: 'run `npx nx run platform:vendor`',
  };
}
