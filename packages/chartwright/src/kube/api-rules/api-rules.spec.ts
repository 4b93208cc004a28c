import { describe, expect, it } from 'vitest';
import { valueAt } from '../../core/untyped.ts';
import { teamObject } from '../../team/objects/objects.fixture.ts';
import type { ManifestObject } from '../manifest.ts';
import { acceptedFindings } from './accepted-findings.ts';
import { acceptedObjects, refusedObjects, schedules, timeZones } from './api-cases.fixture.ts';
import { apiRules } from './api-rules.ts';
import { placesIn, placesOf } from './places.ts';
import { valueRules, wrongValues } from './value-rules.ts';
import { isSchedule, isTimeZone } from './schedule.ts';

const found = (object: ManifestObject): string[] =>
  acceptedFindings(object).map(({ path }) => path.replace(/^.*?: /, ''));
const titled = <Case>(one: Case & { readonly object: ManifestObject }) =>
  [`${one.object.kind} ${JSON.stringify(one.object.value).slice(0, 200)}`, one] as const;

// That Kubernetes does so is what the scenario `api-rules` compares with its API server.
describe('an object that Kubernetes refuses', () => {
  it.each(refusedObjects.map(titled))('is refused: %s', (_, { object, field }) => {
    expect(found(object)).toEqual([field]);
  });

  it('is there for every rule', () => {
    const places = refusedObjects.map(({ object }) => placesIn(object));
    const untried = apiRules.filter((rule) =>
      places.every((of) =>
        placesOf(rule, of).every(
          (place) =>
            rule.kinds?.includes(place.object.kind) === false ||
            !rule.isWrong(valueAt(place.value, rule.field === '' ? [] : rule.field.split('.')), place),
        ),
      ),
    );
    expect(untried.map(({ source, field }) => `${source}: ${field}`)).toEqual([]);
    const tried = new Set(refusedObjects.flatMap(({ object }) => wrongValues(object).map(({ rule }) => rule)));
    expect(valueRules.filter((rule) => !tried.has(rule)).map(({ source }) => source)).toEqual([]);
  });
});

describe('an object that Kubernetes accepts', () => {
  it.each(acceptedObjects.map((object) => titled({ object })))('is accepted: %s', (_, { object }) => {
    expect(found(object)).toEqual([]);
  });

  it('may be of a custom kind with a name of its own kinds', () => {
    expect(found(teamObject('serving.knative.dev/v1', 'Service', 'a', { spec: {} }))).toEqual([]);
  });
});

describe('schedules', () => {
  it.each(schedules.accepted)('may be %s', (text) => {
    expect(isSchedule(text)).toBe(true);
  });

  it.each(schedules.refused)('may not be %s', (text) => {
    expect(isSchedule(text)).toBe(false);
  });

  it('have time zones of IANA', () => {
    expect(timeZones.accepted.filter((name) => !isTimeZone(name))).toEqual([]);
    expect(timeZones.refused.filter(isTimeZone)).toEqual([]);
  });
});
