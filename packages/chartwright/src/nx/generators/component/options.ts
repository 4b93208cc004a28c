import type { ComponentOptions } from '../generated/options.ts';
import { isRingName, ringNames } from '../../../platform/model/rings.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { nearest } from '../../../core/schema/words.ts';
import { type Origins, originsBelow } from '../../workspace/typed-option.ts';

/** What to do with a component of the catalogue, or of `platform.yaml`. */
export interface KnownChange {
  readonly kind: 'known';
  readonly name: string;
  readonly enabled: boolean;
  /** Whether it is in the cluster already; undefined leaves that as it is. */
  readonly external: boolean | undefined;
  readonly version: string | undefined;
}

/** A chart that no catalogue knows. */
export interface NewChart {
  readonly kind: 'new';
  readonly name: string;
  readonly definition: Readonly<Record<string, unknown>>;
}

/**
 * The options with nothing left open.
 *
 * @param known names that the catalogue or `platform.yaml` describes
 * @throws ProblemsError when options contradict each other, or one is missing
 */
export function normalizeOptions(options: ComponentOptions, known: ReadonlySet<string>): KnownChange | NewChart {
  const problems = known.has(options.name) ? knownProblems(options) : newProblems(options, known);
  if (problems.length > 0) throw new ProblemsError(problems);
  const { name, chartVersion: version, chart, repository, ring, description, needs = [] } = options;
  if (known.has(name)) {
    const external = options.external ?? (options.disable === true ? undefined : false);
    return { kind: 'known', name, enabled: options.disable !== true, external, version };
  }
  return {
    kind: 'new',
    name,
    definition: {
      description: description ?? `The chart ${chart ?? name} of ${repository ?? ''}`,
      chart: { ...(chart === undefined || chart === name ? {} : { name: chart }), repository, version },
      ring,
      ...(needs.length === 0 ? {} : { needs }),
    },
  };
}

/** Start of a path in `platform.yaml` → the option that gave it. */
export function originsOf(name: string): Origins {
  const below = originsBelow(`components.${name}`, {
    'definition.chart.repository': '--repository',
    'definition.chart.version': '--chart-version',
    'definition.chart.name': '--chart',
    'definition.description': '--description',
    'definition.needs': '--needs',
    'definition.ring': '--ring',
    version: '--chart-version',
    external: '--external',
    enabled: '--disable',
  });
  return { ...below, [`components.${name}`]: 'name' };
}

function knownProblems(options: ComponentOptions): Problem[] {
  const { name, disable, external, chartVersion: version } = options;
  const describing = (['chart', 'repository', 'ring', 'description', 'needs'] as const).filter(
    (option) => options[option] !== undefined,
  );
  return [
    ...(describing.length > 0
      ? [
          refused(
            `--${describing[0]}`,
            `--${describing.join(', --')} for ${name}, which is known already`,
            'only --disable, --external or --chart-version for it',
            'leave them out, or add the chart under another name',
          ),
        ]
      : []),
    ...(disable === true && (external === true || version !== undefined)
      ? [
          refused(
            '--disable',
            `--disable together with ${external === true ? '--external' : '--chart-version'}`,
            'one of them: what is no part of the platform is neither installed nor wired to',
            'leave one out',
          ),
        ]
      : []),
    ...(external === true && version !== undefined
      ? [
          refused(
            '--external',
            '--external together with --chart-version',
            'one of them: what is in the cluster already has its own version',
            'leave one out',
          ),
        ]
      : []),
  ];
}

function newProblems(options: ComponentOptions, known: ReadonlySet<string>): Problem[] {
  const { name, repository, chartVersion: version, ring } = options;
  if (repository === undefined) return [unknown(name, known)];
  const needed = 'a chart that no catalogue knows needs --repository, --chart-version and --ring';
  return [
    ...(version === undefined
      ? [refused('--chart-version', 'no version', needed, 'give an exact one, such as --chart-version=1.2.3')]
      : []),
    ...(ring === undefined || !isRingName(ring)
      ? [
          refused(
            '--ring',
            ring === undefined ? 'no ring' : `the ring ${ring}`,
            `the ring it is installed in, one of ${ringNames.join(', ')}`,
            ring !== undefined && nearest(ring, ringNames) !== undefined
              ? `did you mean --ring=${nearest(ring, ringNames)}?`
              : 'give --ring; what others do not build on goes well into observability or edge',
          ),
        ]
      : []),
    ...(['disable', 'external'] as const)
      .filter((option) => options[option] === true)
      .map((option) =>
        refused(
          `--${option}`,
          `--${option} for ${name}, which is not there yet`,
          'a chart to add',
          `leave out --${option}`,
        ),
      ),
  ];
}

function unknown(name: string, known: ReadonlySet<string>): Problem {
  const near = nearest(name, [...known]);
  return {
    code: 'platform/unknown-component',
    severity: 'error',
    file: 'nx generate component',
    path: 'name',
    found: `the component ${name}`,
    expected: `one of ${[...known].join(', ')}, or a chart with --repository, --chart-version and --ring`,
    fix:
      near === undefined
        ? `give the chart of ${name} with --repository, --chart-version and --ring`
        : `did you mean \`${near}\`?`,
  };
}

function refused(path: string, found: string, expected: string, fix: string): Problem {
  return {
    code: 'platform/component-options',
    severity: 'error',
    file: 'nx generate component',
    path,
    found,
    expected,
    fix,
  };
}
