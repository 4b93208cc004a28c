import type { DocumentPath } from '../../core/document-path.ts';
import { formatPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
import type { ParsedYaml, Source } from '../../core/yaml/source.ts';
import type { EffectivePlatform } from '../generated/platform.ts';
import type { Catalogue } from './catalogue.ts';
import { profiles } from './component.ts';
import { readPlatform } from './documents.ts';
import { type Choices, chooseComponents, type Platform, platformOf, present } from './platform.ts';
import { ringNames, ringsBefore } from './rings.ts';
import { commandWord } from '../../core/command-word.ts';

/** What is wrong with `platform.yaml`, and the platform it describes where nothing is. */
export interface PlatformCheck {
  readonly problems: readonly Problem[];
  readonly platform?: Platform;
  readonly parsed?: ParsedYaml;
}

/** Reads and checks `platform.yaml` over the catalogue. */
export function checkPlatform(source: Source, catalogue: Catalogue): PlatformCheck {
  // An empty file is a platform of the catalogue's defaults.
  const text = source.text.replace(/^\s*(#.*)?$/gm, '').trim() === '' ? `${source.text}\n{}\n` : source.text;
  const { problems, value, parsed } = readPlatform({ ...source, text });
  if (value === undefined || parsed === undefined) return { problems };
  const faults = [
    ...unknownComponents(value, catalogue),
    ...reservedComponents(value),
    ...wrongVersions(value, catalogue),
  ];
  const platform = platformOf(value, catalogue, parsed);
  const found = [...faults, ...(faults.length > 0 ? [] : selectionFaults(platform))];
  const all = found.map((fault) => ({
    ...fault.texts,
    severity: 'error' as const,
    ...parsed.locate(fault.path, fault.on ?? 'value'),
    path: formatPath(fault.path),
  }));
  return all.length > 0 ? { problems: all, parsed } : { problems: [], platform, parsed };
}

interface Fault {
  readonly path: DocumentPath;
  readonly on?: 'key' | 'value';
  readonly texts: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;
}

function unknownComponents(written: EffectivePlatform, catalogue: Catalogue): Fault[] {
  return Object.entries(written.components)
    .filter(([name, wish]) => wish.definition === undefined && !catalogue.has(name))
    .map(([name]) => {
      const near = nearest(name, [...catalogue.keys()]);
      return {
        path: ['components', name],
        on: 'key',
        texts: {
          code: 'platform/unknown-component',
          found: `the component ${name}`,
          expected: `one of ${[...catalogue.keys()].join(', ')}, or a definition`,
          fix:
            near === undefined
              ? `remove it, or run \`npx nx generate component ${commandWord(name, '<name>')} --repository=… --chart-version=… --ring=…\``
              : `did you mean \`${near}\`?`,
        },
      };
    });
}

/** Keys of the umbrella's values that are its own or Helm's, and the names of its own charts. */
const reserved = /^(?:platform|lib|global|components|rings|tags|exports|(?:platform|lib)-.*)$/;

/** A component's name is a key of the umbrella's values, where it must not meet what means something else there. */
function reservedComponents(written: EffectivePlatform): Fault[] {
  return Object.entries(written.components)
    .filter(([name, wish]) => wish.definition !== undefined && reserved.test(name))
    .map(([name]) => ({
      path: ['components', name],
      on: 'key',
      texts: {
        code: 'platform/reserved-component',
        found: `a component of one's own named ${name}`,
        expected: "a name that is no key of the umbrella's values or Helm's, and does not begin with platform- or lib-",
        fix: `choose another name, for example my-${name}`,
      },
    }));
}

function wrongVersions(written: EffectivePlatform, catalogue: Catalogue): Fault[] {
  return Object.entries(written.components).flatMap(([name, wish]): Fault[] => {
    const chart = catalogue.get(name)?.chart;
    if (wish.version === undefined || wish.definition !== undefined || chart?.repository.includes('://') === true)
      return [];
    return [
      {
        path: ['components', name, 'version'],
        texts: {
          code: 'platform/no-version',
          found: `a version for ${name}`,
          expected: 'a version of a component that comes from a chart repository',
          fix: 'remove it',
        },
      },
    ];
  });
}

/** What the platform lacks in some profile: a component that another needs, or one that is of a later ring. */
function selectionFaults(platform: Platform): Fault[] {
  const faults = new Map<string, Fault>();
  for (const [name, wish] of Object.entries(platform.wishes)) {
    for (const [choice, value] of Object.entries(platform.components.get(name)?.choice ?? {})) {
      if (wish.enabled === true && platform.choices[choice as keyof Choices] !== value)
        faults.set(
          `${name} ${choice}`,
          contradictsChoice(name, choice, value, platform.choices[choice as keyof Choices]),
        );
    }
  }
  for (const profile of profiles) {
    const chosen = chooseComponents(platform, profile);
    const there = present(chosen);
    for (const { component, installed } of chosen.values()) {
      if (!installed) continue;
      for (const need of component.needs) {
        const needed = platform.components.get(need);
        // CustomResourceDefinitions without a chart are there whenever the ring `crds` is.
        if (needed === undefined || (needed.chart !== undefined && !there.has(need)))
          faults.set(`${component.name} ${need}`, missingNeed(component.name, need, platform));
        else if (needed.ring !== component.ring && !ringsBefore(component.ring).includes(needed.ring))
          faults.set(`${component.name} ${need}`, lateNeed(component.name, component.ring, need, needed.ring));
      }
    }
  }
  return [...faults.values()];
}

function contradictsChoice(name: string, choice: string, wanted: string, found: string): Fault {
  return {
    path: ['components', name, 'enabled'],
    texts: {
      code: 'platform/choice',
      found: `${name} enabled, while choices.${choice} is ${found}`,
      expected: `the one component that the choice selects: choices.${choice}: ${wanted}, or no ${name}`,
      fix: `remove components.${name}.enabled, and set choices.${choice} to ${wanted} if you want it`,
    },
  };
}

function missingNeed(name: string, need: string, platform: Platform): Fault {
  const known = platform.components.has(need);
  const off = platform.wishes[need]?.enabled === false;
  return {
    path: off ? ['components', need, 'enabled'] : ['components', name],
    ...(off ? {} : { on: 'key' as const }),
    texts: {
      code: 'platform/missing-need',
      found: known ? `no ${need}, which ${name} needs` : `the required component ${need}, which does not exist`,
      expected: `${need} as part of the platform, installed or external`,
      fix: known ? `enable ${need}, declare it external, or disable ${name}` : 'correct the name',
    },
  };
}

function lateNeed(name: string, ring: string, need: string, needRing: string): Fault {
  return {
    path: ['components', name],
    on: 'key',
    texts: {
      code: 'platform/ring-order',
      found: `${name} in ring ${ring}, which needs ${need} of ring ${needRing}`,
      expected: `a ring that comes after ${needRing}; the order is ${ringNames.join(' → ')}`,
      fix: `give ${name} a later ring`,
    },
  };
}
