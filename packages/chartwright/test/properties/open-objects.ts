import fc from 'fast-check';
import { claimed, operated } from '../support/need-answers.ts';
import { anyText } from './text.ts';

const name = fc.stringMatching(/^[a-z]([-a-z0-9]{0,10}[a-z0-9])?$/);
const labels = fc.dictionary(name, fc.stringMatching(/^[A-Za-z0-9]{0,10}$/), { maxKeys: 2, noNullPrototype: true });

/** Plain data without null, which Helm takes for "remove this key". */
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyText(),
    fc.boolean(),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
    fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000),
    fc.array(tie('data'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(name, anyText(20)).filter(isKey), tie('data'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** YAML merges what is below `<<`, and no reader keeps `__proto__`. */
function isKey(text: string): boolean {
  return text !== '<<' && text !== '__proto__';
}

const metadata = fc.record(
  { name, labels, annotations: fc.dictionary(name, anyText(), { maxKeys: 2, noNullPrototype: true }) },
  { requiredKeys: ['name'], noNullPrototype: true },
);

/** A kind without a schema, so that it may contain anything. */
const widget = fc.record(
  { apiVersion: fc.constant('example.com/v1'), kind: fc.constant('Widget'), metadata, spec: data },
  { requiredKeys: ['apiVersion', 'kind', 'metadata'], noNullPrototype: true },
);

const configMap = fc.record(
  {
    apiVersion: fc.constant('v1'),
    kind: fc.constant('ConfigMap'),
    metadata,
    data: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9.]{0,8}$/), anyText(), { maxKeys: 3, noNullPrototype: true }),
  },
  { requiredKeys: ['apiVersion', 'kind', 'metadata'], noNullPrototype: true },
);

const toleration = fc.record(
  {
    key: name,
    operator: fc.constant('Exists'),
    effect: fc.constant('NoExecute'),
    tolerationSeconds: fc.integer({ min: 0, max: 10_000_000 }),
  },
  { requiredKeys: ['key', 'operator', 'effect'], noNullPrototype: true },
);

const target = fc.record({ type: fc.constant('AverageValue'), averageValue: fc.constantFrom('1', '500m', '10k') });

const metric = fc.oneof(
  fc.record({ type: fc.constant('Pods'), pods: fc.record({ metric: fc.record({ name }), target }) }),
  fc.record({ type: fc.constant('External'), external: fc.record({ metric: fc.record({ name }), target }) }),
);

const schedule = fc.constantFrom('@daily', '30 2 * * MON-FRI', '*/5 0-6 1,15 jan,JUL ?', '0 0 29 2 *');
const timeZone = fc.constantFrom('Etc/UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia');

/** Objects for the places where the schema takes one as Kubernetes defines it, by path. */
export const openObjects: ReadonlyMap<string, fc.Arbitrary<unknown>> = new Map<string, fc.Arbitrary<unknown>>([
  ['lib-team.global', fc.constant({})],
  ['global.platform.needs.types', fc.constantFrom({}, operated, claimed)],
  ['workloads.*.tolerations.*', toleration],
  ['workloads.*.autoscaling.metrics.*', metric],
  ['workloads.*.cronJob.schedule', schedule],
  ['workloads.*.cronJob.timeZone', timeZone],
  ['workloads.*.autoscaling.keda.cron.*.start', schedule],
  ['workloads.*.autoscaling.keda.cron.*.end', schedule],
  ['workloads.*.autoscaling.keda.cron.*.timezone', timeZone],
  ['workloads.*.autoscaling.keda.prometheus.*.query', fc.constantFrom('vector(1)', 'sum(vector(0.5)) or vector(0)')],
  ['workloads.*.autoscaling.keda.triggers.*.type', fc.constantFrom('kafka', 'redis-streams', 'aws-sqs-queue')],
  ['extraObjects.*', fc.oneof(widget, configMap)],
]);
