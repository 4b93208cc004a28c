import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { literalsIn } from './template-literals.ts';

const templates = join(dirname(fileURLToPath(import.meta.url)), '..', 'charts', 'lib-team', 'templates');

/** The units of a quantity, by which the sizes of a claim are compared. */
const bytesOf = Object.fromEntries(
  ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((unit, index) => [
    `app/_claim.tpl ${unit} ${String(1024n ** BigInt(index + 1))}`,
    'the bytes of a unit of a quantity in Kubernetes',
  ]),
);

/** Numbers that the library states itself, `<file> <key> <value>`, and why no value changes them. */
const reasons: Readonly<Record<string, string>> = {
  'app/_volumes.tpl sizeLimit 64Mi': 'an entry of `scratch` with the mountPath /tmp takes its place',
  'app/_volumes.tpl defaultMode 288': 'what the group of `security.fsGroup` needs to read a Secret, and no more',
  'app/_scheduling.tpl weight 100': 'the one preference there is: any weight means the same',
  'app/_hook.tpl helm.sh/hook-weight 0': 'behind what the Job needs, which has -5',
  'app/_probes.tpl initialDelaySeconds 0': 'of the default probe; `probes.readiness` takes its place',
  'app/_probes.tpl periodSeconds 5': 'of the default probe; `probes.readiness` takes its place',
  'app/_probes.tpl timeoutSeconds 1': 'of the default probe; `probes.readiness` takes its place',
  'app/_probes.tpl failureThreshold 3': 'of the default probe; `probes.readiness` takes its place',
  'app/_alert-rules.tpl for 1m': 'of a default alert; `alerts.disabled` and one of `alerts.rules` take its place',
  'app/_alert-rules.tpl for 10m': 'of a default alert; `alerts.disabled` and one of `alerts.rules` take its place',
  'app/_alert-rules.tpl for 15m': 'of a default alert; `alerts.disabled` and one of `alerts.rules` take its place',
  'app/_alert-rules.tpl for 1h': 'of a default alert; `alerts.disabled` and one of `alerts.rules` take its place',
  'app/_alert-certificate.tpl for 15m':
    'of a default alert; `alerts.disabled` and one of `alerts.rules` take its place',
  'tenant/_quota-alert.tpl for 15m': 'as KubeQuotaAlmostFull of kubernetes-mixin; a quota is seldom raised in less',
  'app/_probes.tpl periodSeconds 2': 'of a sidecar’s default probe; `probes.startup` takes its place',
  'app/_probes.tpl failureThreshold 60': 'of a sidecar’s default probe; `probes.startup` takes its place',
  'app/_workload.tpl replicas 1': 'with persistence; `replicas` takes its place',
  'app/_workload.tpl replicas 2': 'without; `replicas` takes its place',
  ...bytesOf,
  'app/_canary.tpl maxUnavailable 1': 'a canary has few replicas, and one more away leaves none of two',
  'tenant/network/_edge.tpl port 8089': 'the port of cert-manager’s solver, which has no setting for it',
  'tenant/network/_egress.tpl cidr 169.254.170.23/32': 'the address of EKS Pod Identity’s agent',
  'tenant/network/_egress.tpl port 80': 'the port of EKS Pod Identity’s agent',
  'tenant/network/_mesh.tpl port 4190': 'the control port of Linkerd’s proxy',
  'tenant/network/_mesh.tpl port 4191': 'the admin port of Linkerd’s proxy',
  'tenant/network/_telemetry.tpl port 4317': 'the port of OTLP over gRPC',
  'tenant/network/_telemetry.tpl port 4318': 'the port of OTLP over HTTP',
  'tenant/network/_telemetry.tpl port 4143': 'the inbound port of Linkerd’s proxy',
};

describe('numbers in the templates of lib-team', () => {
  const files = readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tpl') && !['_defaults.tpl', '_rules.tpl', '_rule-suspects.tpl'].includes(file))
    .toSorted();
  const found = files.flatMap((file) =>
    literalsIn(readFileSync(join(templates, file), 'utf8')).map(({ key, value }) => `${file} ${key} ${value}`),
  );

  it('have a key of the values or a reason', () => {
    expect(found.filter((literal) => reasons[literal] === undefined)).toEqual([]);
  });

  it('are all there of those that have a reason', () => {
    expect(Object.keys(reasons).filter((literal) => !found.includes(literal))).toEqual([]);
  });
});

describe('literalsIn', () => {
  it('finds numbers of YAML and of dicts, and no others', () => {
    const text = [
      '{{/* a: 1 */}}',
      'size: 64Mi',
      '- weight: 100 # a: 2',
      'surge: "25%"',
      'ports: [53]',
      'name: {{ .name | trunc 63 | nindent 4 }}',
      'text: "a1"',
      'version: v1',
      '{{- $a := dict "periodSeconds" 5 "type" "tcp" -}}',
      '{{- $b := dig "replicas" 2 $c -}}',
    ].join('\n');
    expect(literalsIn(text).map(({ key, value }) => `${key} ${value}`)).toEqual([
      'size 64Mi',
      'weight 100',
      'surge 25%',
      'ports 53',
      'periodSeconds 5',
      'replicas 2',
    ]);
  });
});
