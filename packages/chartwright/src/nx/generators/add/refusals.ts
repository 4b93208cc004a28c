import { closest } from 'fastest-levenshtein';
import { formatPath } from '../../../core/document-path.ts';
import type { Location } from '../../../core/yaml/source.ts';
import type { Problem } from '../../../core/problem.ts';

function refusal(code: string, path: string, text: Pick<Problem, 'found' | 'expected' | 'fix'>): Problem {
  return { code, severity: 'error', file: 'nx generate add', path, ...text };
}

export function alreadyThere(place: Location, thing: string, path: readonly string[]): Problem {
  return {
    code: 'nx/thing-exists',
    severity: 'error',
    ...place,
    path: formatPath(path),
    found: `${thing} is here already`,
    expected: 'a place that is free',
    fix: 'change it here by hand; of things that have names, choose another with --name',
  };
}

export function noSuchThing(thing: string, names: readonly string[]): Problem {
  return refusal('nx/no-such-thing', 'thing', {
    found: JSON.stringify(thing),
    expected: `one of ${names.join(', ')}`,
    fix: `write ${closest(thing, [...names])}, if you mean it; docs/reference/things.md tells what each is`,
  });
}

export function noSuchWorkload(workload: string | undefined, thing: string, names: readonly string[]): Problem {
  const known = names.join(', ');
  return refusal('nx/no-such-workload', '--workload', {
    found: workload === undefined ? 'nothing' : `no workload ${JSON.stringify(workload)}`,
    expected: names.length === 0 ? `a workload, of which ${thing} is a part, but there is none` : `one of ${known}`,
    fix:
      names.length === 0
        ? 'run npx nx generate workload <team> <name> first'
        : `add --workload=${workload === undefined ? (names[0] ?? '') : closest(workload, [...names])}`,
  });
}

export function missingOption(option: string, because: string): Problem {
  return refusal('nx/missing-option', option, {
    found: 'nothing',
    expected: `a value, since ${because} needs it`,
    fix: `add ${option}=…`,
  });
}

export function nameNotTaken(name: string, thing: string): Problem {
  return refusal('nx/bad-option', '--name', {
    found: JSON.stringify(name),
    expected: `no name, since there is one ${thing} alone`,
    fix: 'leave --name out; for the workload that gets it write --workload',
  });
}

export function bothGiven(): Problem {
  return refusal('nx/bad-option', '--value', {
    found: '--set beside it',
    expected: 'all of it by --value, or its keys by --set',
    fix: 'leave one of the two out',
  });
}

export function notAssignment(part: string, found = JSON.stringify(part)): Problem {
  return refusal('nx/bad-option', '--set', {
    found: found === 'a second time' ? `${part} ${found}` : found,
    expected: 'KEY=VALUE, each key once',
    fix: 'write --set=KEY=VALUE, once for each key',
  });
}

export function numberForText(value: number): Problem {
  return refusal('nx/bad-option', '--value', {
    found: `the number ${value}, of which zeros at its end are lost`,
    expected: 'a text',
    fix: `write --value='!!str ${value}'`,
  });
}
