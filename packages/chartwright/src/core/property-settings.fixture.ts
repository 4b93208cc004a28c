import fc from 'fast-check';
import { beforeEach } from 'vitest';

/** The settings that determine on which cases properties are tried. */
export interface PropertySettings {
  /** How many cases a property is tried on by default. */
  readonly runs: number;
  readonly seed: number;
  /** Whether the seed differs from run to run. */
  readonly random: boolean;
}

/** An arbitrary fixed number: with the same cases each time, a changed result comes from changed code. */
const fixedSeed = 20_260_101;

/** Seeds of fast-check are 32-bit integers. */
const seeds = 2 ** 31;

/**
 * Reads `CHARTWRIGHT_PROPERTY_SEED`, a whole number or `random`, and `CHARTWRIGHT_PROPERTY_RUNS`.
 *
 * @throws when one of them is something else
 */
export function propertySettings(environment: NodeJS.ProcessEnv): PropertySettings {
  const random = environment['CHARTWRIGHT_PROPERTY_SEED'] === 'random';
  return {
    runs: wholeNumber(environment, 'CHARTWRIGHT_PROPERTY_RUNS', { fallback: 100, least: 1 }),
    seed: random
      ? Math.floor(Math.random() * seeds)
      : wholeNumber(environment, 'CHARTWRIGHT_PROPERTY_SEED', { fallback: fixedSeed, least: 0, or: ', or `random`' }),
    random,
  };
}

function wholeNumber(
  environment: NodeJS.ProcessEnv,
  name: string,
  { fallback, least, or = '' }: { readonly fallback: number; readonly least: number; readonly or?: string },
): number {
  const text = environment[name] ?? '';
  if (text === '') return fallback;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number < seeds) return number;
  throw new Error(`${name} is ${JSON.stringify(text)}; expected a whole number from ${least} to ${seeds - 1}${or}`);
}

/** How to repeat the cases of a failed property: the variables to set before the command. */
export function replay({ runs, seed }: PropertySettings): string {
  return `To replay these cases: CHARTWRIGHT_PROPERTY_SEED=${seed} CHARTWRIGHT_PROPERTY_RUNS=${runs} npx vitest run <spec>`;
}

const settings = propertySettings(process.env);

export const { runs, seed } = settings;

fc.configureGlobal({ numRuns: runs, seed });

// A file with properties imports this module, so these hooks are that file's.
if (settings.random) console.log(`Properties from the random seed ${seed}. ${replay(settings)}`);

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    console.error(replay(settings));
  });
});

export { fc };
