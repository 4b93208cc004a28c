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
