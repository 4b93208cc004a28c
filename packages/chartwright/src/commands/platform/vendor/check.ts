import { hasErrors, type Problem } from '../../../core/problem.ts';
import { archiveName } from '../../../toolchain/archives/pull.ts';
import type { Outcome } from '../../frame/outcome.ts';
import { strayChart } from '../files/umbrella-chart.ts';
import { crdDigest, recipeOf } from './crds.ts';
import { otherDigest } from './fetch.ts';
import { lockFile, type VendorLock } from './lock.ts';
import { lockedCrds, type VendorSite } from './site.ts';

/** Compares the vendored files with the lock, without network. */
export function checkVendored(sites: readonly VendorSite[], lock: VendorLock): Outcome {
  const problems = vendoredProblems(sites, lock);
  const [platform, ...pinned] = sites;
  const others = pinned.map(
    ({ environment, plan }) => ` For ${environment ?? ''}: ${plan.charts.length} of other versions.`,
  );
  const text = hasErrors(problems)
    ? ''
    : `${platform?.plan.charts.length ?? 0} charts and ${platform?.there.crds.size ?? 0} CustomResourceDefinitions are in place, as ${lockFile} has them.${others.join('')}`;
  return { problems, text };
}

/** What is missing from the vendored charts, or differs from the lock. */
export function vendoredProblems(sites: readonly VendorSite[], lock: VendorLock): Problem[] {
  return sites.flatMap((site) => {
    const wanted = site.plan.charts.map(archiveName);
    const names = new Set(wanted);
    // An environment's folder is read by name, so what else is there harms nobody.
    const strays = site.environment === undefined ? [...site.there.archives.keys()] : [];
    return [
      ...wanted.flatMap((file) => archiveProblems(file, lock, site)),
      ...strays.filter((file) => !names.has(file)).map(strayChart),
      ...crdProblems(lock, site),
    ];
  });
}

function archiveProblems(file: string, lock: VendorLock, { charts, there }: VendorSite): Problem[] {
  const found = there.archives.get(file);
  const locked = lock.files.find((entry) => entry.file === file)?.sha256;
  if (found === undefined) return [notVendored(`${charts}/${file}`, 'no such file')];
  if (locked === undefined) return [notVendored(`${charts}/${file}`, `no digest of it in ${lockFile}`)];
  return found === locked ? [] : [otherDigest(`${charts}/${file}`, found, locked)];
}

function crdProblems(lock: VendorLock, site: VendorSite): Problem[] {
  const { plan, there, crds: folder } = site;
  if (plan.crds.length === 0) return [];
  const locked = lockedCrds(site, lock);
  if (locked?.recipe !== recipeOf(plan.crds)) return [notVendored(folder, 'definitions of other charts, or none')];
  const found = crdDigest(there.crds);
  if (found === locked.sha256) return [];
  if (there.crds.size < locked.count) return [notVendored(folder, `${there.crds.size} of ${locked.count} definitions`)];
  return [otherDigest(folder, `${found} of all definitions`, locked.sha256)];
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
