import type { Problem } from '../../core/problem.ts';
import { releaseLimit, warnedPart } from './release-size.ts';

/** A release's name and its size in bytes. */
export interface ReleaseSize {
  readonly release: string;
  readonly size: number;
}

/** Releases that Helm cannot store, and those near the limit. */
export function sizeFindings(cluster: string, releases: readonly ReleaseSize[]): Problem[] {
  return releases.flatMap(({ release, size }) => {
    if (size < releaseLimit * warnedPart) return [];
    const tooLarge = size > releaseLimit;
    return [
      {
        code: 'platform/release-size',
        severity: tooLarge ? 'error' : 'warning',
        file: 'charts/platform',
        path: `${cluster}: ${release}`,
        found: `a release of ${size.toLocaleString('en')} bytes, ${percentOfLimit(size)} of what a Secret holds`,
        expected: `at most ${releaseLimit.toLocaleString('en')} bytes, preferably less than ${warnedPart * 100} %`,
        fix: 'install it ring by ring; keep large files out of values, and CRDs and dashboards in charts of their own',
      },
    ];
  });
}

/** A size as part of the limit, for example `11.2 %`. */
export function percentOfLimit(size: number): string {
  return `${((size / releaseLimit) * 100).toFixed(1)} %`;
}
