import type { Problem } from '../../../core/problem.ts';
import { nearest } from '../../../core/schema/words.ts';
import { environmentFolder } from '../../../environment/places.ts';

function refusal(code: string, path: string, text: Pick<Problem, 'found' | 'expected' | 'fix'>): Problem {
  return { code, severity: 'error', file: 'nx generate promote', path, ...text };
}

export function noEnvironment(option: string, name: string, names: readonly string[]): Problem {
  const near = nearest(name, names);
  return refusal('platform/unknown-environment', option, {
    found: `no environment ${JSON.stringify(name)}`,
    expected: names.length === 0 ? 'an environment; there is none yet' : `one of ${names.join(', ')}`,
    fix:
      near === undefined
        ? `name a folder that has an ${environmentFolder('<env>')}/environment.yaml`
        : `write ${option}=${near}`,
  });
}

export function sameEnvironment(name: string): Problem {
  return refusal('nx/promote-same', '--to', {
    found: `${name}, as --from`,
    expected: 'another environment than the one that is promoted from',
    fix: 'name two environments',
  });
}

export function noSource(): Problem {
  return refusal('nx/missing-option', '--from', {
    found: 'nothing',
    expected: 'the environment whose versions are taken over, or the image that was built',
    fix: 'add --from=<environment>, or --workload=<name> with --digest=sha256:… or --tag=…',
  });
}

export function noWorkload(names: readonly string[]): Problem {
  return refusal('nx/no-such-workload', '--workload', {
    found: 'nothing',
    expected: `the workload whose image it is, one of ${names.join(', ')}`,
    fix: `add --workload=${names[0] ?? '<name>'}`,
  });
}

export function notForPlatform(option: string): Problem {
  return refusal('nx/bad-option', `--${option}`, {
    found: `--${option} for the platform`,
    expected: 'the versions of its components, which --from has',
    fix: 'leave it out, or name a team',
  });
}

/** What is wrong with the digest or tag that names a release. */
export function notARelease(digest: string | undefined, tag: string | undefined): Problem[] {
  const problems: Problem[] = [];
  if (digest !== undefined && !/^sha256:[a-f0-9]{64}$/.test(digest))
    problems.push(
      refusal('nx/bad-option', '--digest', {
        found: `${JSON.stringify(digest)}${digits(digest)}`,
        expected: 'sha256: and 64 digits of 0 to 9 and a to f',
        fix: 'copy the whole digest, as the push of the image printed it',
      }),
    );
  if (tag !== undefined && !/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag))
    problems.push(
      refusal('nx/bad-option', '--tag', {
        found: JSON.stringify(tag),
        expected: 'at most 128 letters, digits, dots, dashes and underscores, the first no dot or dash',
        fix: 'give the tag alone, without the image, or a digest by --digest',
      }),
    );
  return problems;
}

function digits(digest: string): string {
  const given = /^sha256:([a-f0-9]+)$/.exec(digest)?.[1];
  return given === undefined ? '' : `, with ${given.length} digits`;
}
