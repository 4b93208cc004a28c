import { nearest } from '../../core/schema/words.ts';
import type { EnvironmentFault } from './fault.ts';
import type { Environment } from '../../platform/model/environment.ts';
import {
  type Choices,
  type ChosenComponent,
  chooseComponents,
  type Platform,
  present,
} from '../../platform/model/platform.ts';
import { commandWord } from '../../core/command-word.ts';

/** Faults of `components`: unknown names, components that cannot run there, and missing ones that others need. */
export function componentFaults(environment: Environment, platform: Platform): EnvironmentFault[] {
  const wishes = Object.entries(environment.components);
  const unknown = wishes
    .filter(([name]) => !platform.components.has(name))
    .map(([name]) => unknownName(name, platform));
  if (unknown.length > 0) return unknown;
  const wanted = wishes.filter(([, wish]) => wish.enabled === true || wish.external === true).map(([name]) => name);
  const cannot = wanted.flatMap((name) => [
    ...otherProfile(name, environment, platform),
    ...otherChoice(name, environment, platform),
  ]);
  return cannot.length > 0 ? cannot : missingNeeds(environment, platform);
}

function unknownName(name: string, platform: Platform): EnvironmentFault {
  const names = [...platform.components.keys()];
  const near = nearest(name, names);
  return {
    path: ['components', name],
    on: 'key',
    text: {
      code: 'environment/unknown-component',
      found: `the component ${name}`,
      expected: `a component of the platform: ${names.join(', ')}`,
      fix:
        near === undefined
          ? `remove it, or add it with \`npx nx generate component ${commandWord(name, '<name>')} --repository=… --chart-version=… --ring=…\``
          : `did you mean \`${near}\`?`,
    },
  };
}

function otherProfile(name: string, { profile }: Environment, platform: Platform): EnvironmentFault[] {
  const { profiles = [] } = platform.components.get(name) ?? {};
  if ((profiles as readonly string[]).includes(profile)) return [];
  return [
    {
      path: ['components', name],
      on: 'key',
      text: {
        code: 'platform/profile',
        found: `${name} on ${profile}`,
        expected: `${name} on ${profiles.join(' or ')} only`,
        fix: `remove components.${name}`,
      },
    },
  ];
}

function otherChoice(name: string, _environment: Environment, platform: Platform): EnvironmentFault[] {
  const choices: Readonly<Record<string, string>> = platform.choices;
  return Object.entries(platform.components.get(name)?.choice ?? {})
    .filter(([choice, value]) => choices[choice] !== value)
    .map(([choice, value]) => contradiction(name, choice as keyof Choices, value, choices[choice] ?? ''));
}

function contradiction(name: string, choice: keyof Choices, wanted: string, found: string): EnvironmentFault {
  return {
    path: ['components', name],
    on: 'key',
    text: {
      code: 'platform/choice',
      found: `${name} enabled, while choices.${choice} of platform.yaml is ${found}`,
      expected: `exactly one component per choice, for every environment: choices.${choice}: ${wanted}, or no ${name}`,
      fix: `remove components.${name} here, and set choices.${choice} in platform.yaml if you want it`,
    },
  };
}

function missingNeeds(environment: Environment, platform: Platform): EnvironmentFault[] {
  const chosen = chooseComponents(platform, environment.profile, environment.components);
  const there = present(chosen);
  return [...chosen.values()]
    .filter(({ installed }) => installed)
    .flatMap(({ component }) =>
      component.needs
        .filter((need) => isMissing(platform.components.get(need)?.chart, need, there))
        .map((need) => missingNeed(component.name, need, environment, chosen.get(need))),
    );
}

/** CustomResourceDefinitions without a chart are installed whenever the ring `crds` is. */
function isMissing(chart: unknown, need: string, there: ReadonlySet<string>): boolean {
  return chart !== undefined && !there.has(need);
}

function missingNeed(
  name: string,
  need: string,
  { profile, components }: Environment,
  needed: ChosenComponent | undefined,
): EnvironmentFault {
  const here = components[need] !== undefined;
  const runs = (needed?.component.profiles as readonly string[] | undefined)?.includes(profile) === true;
  return {
    path: ['components', here ? need : name],
    on: 'key',
    text: {
      code: 'platform/missing-need',
      found: `no ${need}, which ${name} needs`,
      expected: `${need} as part of the platform here, installed or external`,
      fix: runs
        ? `enable ${need}, set components.${need}.external to true, or disable ${name} here`
        : `disable ${name} here`,
    },
  };
}
