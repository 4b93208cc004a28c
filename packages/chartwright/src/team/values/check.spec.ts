import { describe, expect, it } from 'vitest';
import { type ParsedYaml, parseYaml } from '../../core/yaml/source.ts';
import { checkTeamSource, checkTeamValues } from './check.ts';
import { checkOverlay } from './overlay.ts';

function read(file: string, text: string): ParsedYaml {
  const { parsed, problems } = parseYaml({ file, text });
  expect(problems).toEqual([]);
  return parsed as ParsedYaml;
}

const values = `tenant:
  team: payments
workloads:
  web:
    image: registry.example.com/web:1.0.0
    ports:
      http:
        containerPort: 8080
`;

describe('checkTeamValues', () => {
  it('returns the effective values when there is no problem', () => {
    const { problems, effective } = checkTeamValues(read('values.yaml', values));
    expect(problems).toEqual([]);
    expect(effective?.workloads['web']?.autoscaling.max).toBe(10);
  });

  it('reports secrets beside schema errors, in the order of the file', () => {
    const { problems, effective } = checkTeamValues(
      read('f', `${values}    env:\n      DB_PASSWORD: hunter2\n    replica: 1\n`),
    );
    expect(effective).toBeUndefined();
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['secret/literal 10', 'schema/unknown-key 11']);
  });

  it('refuses more variables of a workload than Helm can put in order', () => {
    const chain = (count: number): string =>
      Array.from({ length: count }, (_, at) => `      V${at}: "${at + 1 < count ? `$(V${at + 1})` : ''}"\n`).join('');
    expect(checkTeamValues(read('f', `${values}    env:\n${chain(500)}`)).problems).toEqual([]);
    expect(checkTeamValues(read('f', `${values}    env:\n${chain(501)}`)).problems).toMatchObject([
      { code: 'schema/limit', path: 'workloads.web.env' },
    ]);
  });

  it('warns of a budget that lets all pods be evicted at once', () => {
    const budget = (amount: number): string => `${values}    disruption: {maxUnavailable: ${amount}}\n`;
    expect(checkTeamValues(read('f', budget(1))).problems).toEqual([]);
    expect(checkTeamValues(read('f', budget(2))).problems).toMatchObject([
      { code: 'values/loose-budget', severity: 'warning', path: 'workloads.web.disruption.maxUnavailable' },
    ]);
  });

  it('warns of a workload that another scaler scales, where none does', () => {
    const scaled = (kind: string, name: string): string =>
      `extraObjects: {s: {apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {name: s}, spec: {scaleTargetRef: {kind: ${kind}, name: ${name}}, triggers: [{type: cron, metadata: {timezone: UTC, start: "0 8 * * *", end: "0 9 * * *", desiredReplicas: "2"}}]}}}\n`;
    const external = `${values}    autoscaling: {scaler: external}\n`;
    const found = (more: string) =>
      checkTeamValues(read('f', `${external}${more}`)).problems.map(({ code, severity, found: text }) => [
        code,
        severity,
        text,
      ]);
    const lacking = (text: string) => [['values/no-scaler', 'warning', text]];
    expect(found(scaled('Deployment', 'web'))).toEqual([]);
    expect(found('')).toEqual(lacking('no scaler in `extraObjects`'));
    expect(found(scaled('Deployment', 'other'))).toEqual(lacking('no scaler in `extraObjects`'));
    expect(found(scaled('StatefulSet', 'web'))).toEqual(lacking('extraObjects.s, which scales a StatefulSet'));
  });

  it('finds roles of AWS that the environment lacks, or has for another account, and none where there are none', () => {
    const contract = (identity: string, serviceAccount: string): string =>
      `global: {platform: {aws: {identity: ${identity}, roles: {uploads: {namespace: team-payments, serviceAccount: ${serviceAccount}, arn: "arn:aws:iam::111122223333:role/a"}}}}}\n`;
    const found = (offered: string, role: string): string[] =>
      checkTeamValues(read('f', `${offered}${values}    serviceAccount: {aws: {role: ${role}}}\n`)).problems.map(
        ({ code, path, fix }) => `${code} ${path}: ${fix}`,
      );
    const at = 'values/aws-role workloads.web.serviceAccount.aws.role';
    expect(found('', 'uploads')).toEqual([]);
    expect(found(contract('pod-identity', 'web'), 'uploads')).toEqual([]);
    expect(found(contract('pod-identity', 'web'), 'upload')).toEqual([`${at}: did you mean \`uploads\`?`]);
    expect(found(contract('pod-identity', 'web'), 'queue')).toEqual([
      `${at}: ask the platform for aws.roles.queue of team-payments/web`,
    ]);
    expect(found(contract('irsa', 'worker'), 'uploads')).toEqual([
      expect.stringContaining('values/no-egress workloads.web.serviceAccount.aws.role'),
      expect.stringContaining(`${at}: name another role`),
    ]);
  });

  it('warns of what a service account is given and cannot reach', () => {
    const account = (settings: string): string => `${values}    serviceAccount: ${settings}\n`;
    const egress = 'tenant: {team: payments, network: {egress: {api: {cidrs: [10.0.0.1/32], ports: [443]}}}}';
    for (const settings of [
      '{mountToken: true}',
      '{annotations: {eks.amazonaws.com/role-arn: "arn:aws:iam::1:role/a"}}',
    ]) {
      expect(checkTeamValues(read('f', account(settings))).problems).toMatchObject([
        { code: 'values/no-egress', severity: 'warning' },
      ]);
      const open = account(settings).replace(/tenant:.*\n( +team:.*\n)?/, `${egress}\n`);
      expect(checkTeamValues(read('f', open)).problems).toEqual([]);
    }
  });

  it('warns of scratch directories that a pod is evicted for before they are full', () => {
    const scratch = (size: string): string =>
      `${values}    scratch:\n      tmp: {mountPath: /tmp, size: ${size}}\n      b: {mountPath: /b}\n`;
    expect(checkTeamValues(read('f', scratch('960Mi'))).problems).toEqual([]);
    expect(checkTeamValues(read('f', scratch('961Mi'))).problems).toMatchObject([
      { code: 'values/scratch-above-limit', severity: 'warning', path: 'workloads.web.scratch' },
    ]);
  });

  it('warns of a claim of one node that several workloads mount', () => {
    const mount = 'claimMounts: {a: {claim: files, mountPath: /srv}}';
    const job = `kind: Job, image: a:1, ${mount}`;
    const sharing = (mode: string): string =>
      `tenant: {team: a}\npersistentVolumeClaims: {files: {size: 1Gi, accessMode: ${mode}}}\nworkloads:\n  a: {${job}}\n  b: {${job}}\n`;
    expect(checkTeamValues(read('f', sharing('ReadWriteMany'))).problems).toEqual([]);
    expect(checkTeamValues(read('f', sharing('ReadWriteOnce'))).problems).toMatchObject([
      { code: 'values/claim-shared', severity: 'warning', path: 'persistentVolumeClaims.files' },
    ]);
  });

  it('reports broken rules and clashes together, once the schema is satisfied', () => {
    const text = `${values}    replicas: 3\n    env: {A: "1"}\n    envSecrets: {A: {secret: s, key: k}}\n`;
    const { problems, effective } = checkTeamValues(read('f', text));
    expect(problems.map(({ code }) => code)).toEqual([
      'rules/replicas-only-without-autoscaling',
      'values/duplicate-variable',
    ]);
    expect(effective).toBeDefined();
  });

  it('accepts workloads named like inherited properties of objects', () => {
    const text =
      'tenant: {team: payments}\nworkloads:\n  constructor: {image: "a:latest"}\n  tostring: {image: "a:1"}\n';
    expect(checkTeamSource({ file: 'f', text }).problems).toMatchObject([
      { code: 'schema/not-allowed', path: 'workloads.constructor.image', line: 3 },
    ]);
  });

  it('stops at YAML that parsers read differently', () => {
    expect(checkTeamSource({ file: 'f', text: 'tenant: no\n' })).toEqual({
      problems: [expect.objectContaining({ code: 'yaml/ambiguous' })],
    });
  });

  it('does not compare limits of a LimitRange that is disabled', () => {
    const text = 'tenant:\n  team: a\n  limitRange:\n    enabled: false\n    defaultRequest: {memory: 1Gi}\n';
    expect(checkTeamSource({ file: 'f', text }).problems).toEqual([]);
  });

  it('reports two Service ports that clash only through a default', () => {
    const text = `${values}      admin:\n        containerPort: 9090\n        servicePort: 8080\n`;
    expect(checkTeamSource({ file: 'f', text }).problems).toMatchObject([
      { code: 'values/duplicate-port', path: 'workloads.web.ports.admin.servicePort' },
    ]);
    const other =
      'tenant: {team: a}\nworkloads: {web: {image: "a:1", ports: {a: {containerPort: 1, servicePort: 2}, b: {containerPort: 2}}}}\n';
    expect(checkTeamSource({ file: 'f', text: other }).problems).toMatchObject([
      { path: 'workloads.web.ports.b.containerPort' },
    ]);
  });

  it('finds a secret in a configuration file by its line, and none in prose, code or comments', () => {
    const config = (content: string): string[] =>
      checkTeamSource({
        file: 'f',
        text: `${values}    config:\n      mountPath: /etc/web\n      files:\n        a.conf: ${JSON.stringify(content)}\n`,
      }).problems.map(({ found }) => found);
    expect(config('a = 1\n"password": "hunter2",\n')).toEqual([
      'a literal for password in line 2 of the file (not shown)',
    ]);
    expect(config('export API_KEY=abc')).toHaveLength(1);
    expect(
      config(
        '# password = hunter2\n// token: abc\npassword = os.environ["X"]\ntoken: $TOKEN\npassword: must be longer\nsecret:\n',
      ),
    ).toEqual([]);
  });
});

it('takes a kind in lower case, as the definition of a custom resource may name it', () => {
  const object = 'extraObjects: { db: { apiVersion: acid.zalan.do/v1, kind: postgresql, metadata: { name: db } } }';
  const source = { file: 'values.yaml', text: `tenant: { team: shop }\nworkloads: {}\n${object}\n` };
  expect(checkTeamSource(source).problems).toEqual([]);
});

describe('checkOverlay', () => {
  const base = read('charts/teams/payments/values.yaml', values);
  const check = (text: string): string[] =>
    checkOverlay(base, read('charts/teams/payments/ci/small-values.yaml', text)).problems.map(
      ({ code, file, line, column }) => `${code} ${file.split('/').at(-1)}:${line}:${column}`,
    );

  it('accepts a file that is only part of the values', () => {
    expect(check('workloads:\n  web:\n    autoscaling:\n      min: 1\n')).toEqual([]);
    expect(check('{}\n')).toEqual([]);
  });

  it('locates a problem in the overlay where that contains its path', () => {
    expect(check('workloads:\n  web:\n    image: web:latest\n')).toEqual(['schema/not-allowed small-values.yaml:3:12']);
    expect(check('workloads:\n  api:\n    env: {A: "1"}\n')).toEqual(['schema/missing-key small-values.yaml:2:3']);
    expect(check('tenant: {team: 3}\n')).toEqual(['schema/type small-values.yaml:1:16']);
  });

  it("locates a problem in the chart's values where the overlay only causes it", () => {
    const text = `${values}    expose:\n      hosts: [a.example.com]\n`;
    const { problems } = checkOverlay(
      read('values.yaml', text),
      read('ci/a-values.yaml', 'global: {platform: {domains: [example.org]}}\n'),
    );
    expect(problems).toMatchObject([{ code: 'values/host-outside-domains', file: 'values.yaml', line: 10 }]);
  });

  it('locates a problem whose path is in neither file at the root of the overlay', () => {
    const { problems } = checkOverlay(read('values.yaml', '{}\n'), read('ci/a-values.yaml', '{}\n'));
    expect(problems).toMatchObject([{ code: 'schema/missing-key', path: 'tenant', file: 'ci/a-values.yaml', line: 1 }]);
  });

  it('returns the merged effective values, and changes neither file', () => {
    const overlay = read('ci/a-values.yaml', 'workloads: {web: {ports: {http: {containerPort: 9090}}}}\n');
    expect(checkOverlay(base, overlay).effective?.workloads['web']?.ports['http']?.containerPort).toBe(9090);
    expect(checkTeamValues(base).effective?.workloads['web']?.ports['http']?.containerPort).toBe(8080);
  });
});
