import { describe, expect, it } from 'vitest';
import { fc, propertySettings, replay, runs, seed } from './property-settings.fixture.ts';

describe('the settings of properties', () => {
  it('are the same in every run', () => {
    expect(propertySettings({})).toEqual({ runs: 100, seed: 20_260_101, random: false });
    expect(propertySettings({ CHARTWRIGHT_PROPERTY_SEED: '', CHARTWRIGHT_PROPERTY_RUNS: '' })).toEqual(
      propertySettings({}),
    );
  });

  it('are read from environment variables', () => {
    const environment = { CHARTWRIGHT_PROPERTY_SEED: '7', CHARTWRIGHT_PROPERTY_RUNS: '1000' };
    expect(propertySettings(environment)).toEqual({ runs: 1000, seed: 7, random: false });
  });

  it('use another seed each time where the seed is random', () => {
    const drawn = Array.from({ length: 20 }, () => propertySettings({ CHARTWRIGHT_PROPERTY_SEED: 'random' }));
    expect(drawn.every(({ random }) => random)).toBe(true);
    expect(new Set(drawn.map((one) => one.seed)).size).toBeGreaterThan(1);
  });

  it.each([
    ['CHARTWRIGHT_PROPERTY_SEED', 'often', ', or `random`'],
    ['CHARTWRIGHT_PROPERTY_SEED', '-1', ', or `random`'],
    ['CHARTWRIGHT_PROPERTY_SEED', '2147483648', ', or `random`'],
    ['CHARTWRIGHT_PROPERTY_RUNS', '0', ''],
    ['CHARTWRIGHT_PROPERTY_RUNS', '1e3', ''],
  ])('refuse %s=%s', (name, value, or) => {
    const least = name.endsWith('RUNS') ? 1 : 0;
    const message = `${name} is "${value}"; expected a whole number from ${least} to 2147483647${or}`;
    expect(() => propertySettings({ [name]: value })).toThrow(message);
  });
});

describe('a property', () => {
  it('uses the seed and the number of runs of the settings', () => {
    const { seed: used, numRuns } = fc.check(fc.property(fc.integer(), () => true));
    expect({ seed: used, numRuns }).toEqual({ seed, numRuns: runs });
  });

  it('is replayed with the variables printed below its failure', () => {
    const settings = propertySettings({ CHARTWRIGHT_PROPERTY_SEED: 'random', CHARTWRIGHT_PROPERTY_RUNS: '50' });
    const named = [...replay(settings).matchAll(/(CHARTWRIGHT_\w+)=(\d+)/g)].map(([, name, value]) => [name, value]);
    const environment = Object.fromEntries(named) as NodeJS.ProcessEnv;
    expect(propertySettings(environment)).toEqual({ ...settings, random: false });
  });
});
