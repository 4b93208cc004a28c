import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import type { DocumentPath } from '../../core/document-path.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { checkTeamSource } from '../values/check.ts';
import type { Imported } from '../import/import-manifests.ts';
import { importCompose } from './import-compose.ts';
import { isCompose, readCompose } from './read-compose.ts';
import { wordsOf } from './words.ts';

function imported(text: string): Imported {
  return importCompose('compose.yaml', readCompose('compose.yaml', text), 'shop');
}

/** A service `web`, with lines of YAML beside its image, and lines after the services. */
function service(lines: string, after = ''): string {
  const own = lines.split('\n').map((line) => `    ${line}`);
  return ['services:', '  web:', '    image: registry.example.com/web:1.0.0', ...own, after, ''].join('\n');
}

function web(lines: string, after = ''): Record<string, unknown> {
  const {
    image: _,
    replicas,
    autoscaling: __,
    ...rest
  } = imported(service(lines, after)).values.workloads?.['web'] ?? {};
  return { ...rest, ...(replicas === 1 ? {} : { replicas }) };
}

function notes(lines: string, after = ''): string[] {
  return imported(service(lines, after)).notes.map(({ code, line, path }) => `${code} ${line} ${path}`);
}

describe('a service', () => {
  it('becomes a workload of one replica, which says nothing more', () => {
    expect(imported('services:\n  web:\n    image: a/b:1\n').values).toEqual({
      tenant: { team: 'shop' },
      workloads: { web: { image: 'a/b:1', replicas: 1, autoscaling: { enabled: false } } },
    });
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['a command of words', 'command: [serve, "--dir=$$HOME"]', { args: ['serve', '--dir=$HOME'] }],
    ['a command line', `entrypoint: run "a b" 'c' d\\ e`, { command: ['run', 'a b', 'c', 'd e'] }],
    ['what Kubernetes would replace', 'command: [echo, $$(NAME)]', { args: ['echo', '$$(NAME)'] }],
    ['variables in a map', 'environment: {A: 1, B: true, C: x}', { env: { A: '1', B: 'true', C: 'x' } }],
    ['variables in a list', 'environment: ["A=1", B=x=y]', { env: { A: '1', B: 'x=y' } }],
    ['the default of a variable of the shell', 'environment: {A: "${A:-one}"}', { env: { A: 'one' } }],
    [
      'ports',
      'ports: ["80", "8443:443", "127.0.0.1:9000:9000/udp"]',
      {
        ports: {
          'port-80': { containerPort: 80 },
          'port-443': { containerPort: 443 },
          'port-9000-udp': { containerPort: 9000, protocol: 'UDP' },
        },
      },
    ],
    [
      'a range of ports',
      'ports: ["3000-3001"]',
      {
        ports: { 'port-3000': { containerPort: 3000 }, 'port-3001': { containerPort: 3001 } },
      },
    ],
    [
      'a port with a name',
      'ports: [{target: 80, published: 8080, name: http, app_protocol: http}]',
      {
        ports: { http: { containerPort: 80, appProtocol: 'http' } },
      },
    ],
    ['what is exposed', 'expose: ["3000"]', { ports: { 'port-3000': { containerPort: 3000 } } }],
    [
      'a health check',
      'healthcheck: {test: [CMD, check], interval: 1m30s, timeout: 2s, retries: 4, start_period: 5s}',
      {
        probes: {
          readiness: {
            type: 'exec',
            command: ['check'],
            initialDelaySeconds: 5,
            periodSeconds: 90,
            timeoutSeconds: 2,
            failureThreshold: 4,
          },
        },
      },
    ],
    [
      'a health check of a shell',
      'healthcheck: {test: [CMD-SHELL, "a || b"]}',
      {
        probes: {
          readiness: { type: 'exec', command: ['/bin/sh', '-c', 'a || b'], periodSeconds: 30, timeoutSeconds: 30 },
        },
      },
    ],
    ['no health check', 'healthcheck: {disable: true, test: [CMD, x]}', {}],
    [
      'resources',
      'deploy: {resources: {limits: {cpus: "0.5", memory: 512M}, reservations: {cpus: "1", memory: 1gb}}}',
      {
        resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '500m', memory: '512Mi' } },
      },
    ],
    [
      'limits of before',
      'mem_limit: 64k\ncpus: 2',
      { resources: { requests: { cpu: '2', memory: '64Ki' }, limits: { cpu: '2' } } },
    ],
    ['replicas', 'deploy: {replicas: 3}', { replicas: 3 }],
    ['a user', 'user: "1000:2000"', { security: { runAsUser: 1000, runAsGroup: 2000 } }],
    ['a long end', 'stop_grace_period: 1m', { terminationGracePeriodSeconds: 60 }],
    [
      'a directory in memory',
      'tmpfs: "/run/app:size=16m"',
      {
        scratch: { 'run-app': { mountPath: '/run/app', size: '16Mi', medium: 'Memory' } },
      },
    ],
    [
      'an anonymous volume',
      'volumes: [/var/cache/app]',
      {
        scratch: { 'var-cache-app': { mountPath: '/var/cache/app', size: '64Mi' } },
      },
    ],
    [
      'a secret',
      'secrets: [db]',
      {
        secretMounts: { db: { secret: 'db', mountPath: '/run/secrets/db', subPath: 'db' } },
      },
    ],
    ['a run to the end', 'restart: "no"', { kind: 'Job' }],
  ])('says %s', (_, lines, expected) => {
    expect(web(lines)).toEqual(expected);
  });

  it('keeps a volume of its own, of which the file has no size', () => {
    expect(web('volumes: ["data:/data"]', 'volumes: {data: }')).toEqual({
      persistence: { size: '1Gi', mountPath: '/data' },
    });
    expect(notes('volumes: ["data:/data"]', 'volumes: {data: }')).toEqual(['import/changed 4 service web volumes[0]']);
  });

  it('shares a volume with others as a claim for pods on every node, and a Job has one of its own', () => {
    const text = `${service('volumes: ["my_data:/data"]')}  b: {image: a/b:1, volumes: ["my_data:/in:ro"]}\n  c: {image: a/b:1, restart: "no", volumes: ["own:/own"]}\n`;
    const { values } = imported(text);
    expect(values.persistentVolumeClaims).toEqual({
      'my-data': { size: '1Gi', accessMode: 'ReadWriteMany' },
      own: { size: '1Gi' },
    });
    expect(values.workloads).toMatchObject({
      web: { claimMounts: { 'my-data': { claim: 'my-data', mountPath: '/data' } } },
      b: { claimMounts: { 'my-data': { claim: 'my-data', mountPath: '/in', readOnly: true } } },
      c: { kind: 'Job', claimMounts: { own: { claim: 'own', mountPath: '/own' } } },
    });
    const { problems } = checkTeamSource({ file: 'values.yaml', text: stringify(values) });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('runs before the others where they wait for its end', () => {
    const text = `${service('depends_on: {seed: {condition: service_completed_successfully}}')}  seed: {image: a/b:1}\n`;
    expect(imported(text).values.workloads?.['seed']).toEqual({
      kind: 'Job',
      image: 'a/b:1',
      job: { phase: 'before' },
    });
  });

  it('has an image in place of a build, and is asked for the ports that others call', () => {
    const text = 'services:\n  web: {build: ., depends_on: [db]}\n  db: {image: "postgres:16"}\n';
    expect(imported(text).values.workloads?.['web']?.image).toBe('registry.example.com/web:0.0.0');
    expect(imported(text).notes.map(({ line, path }) => `${line} ${path}`)).toEqual([
      '2 service web build',
      '2 service web depends_on',
      '3 service db',
    ]);
  });

  it('never takes a secret over, nor shows one', () => {
    const { values, notes: told } = imported(service('environment: {DB_PASSWORD: hunter2hunter2}'));
    expect(values.workloads?.['web']?.envSecrets).toEqual({ DB_PASSWORD: { secret: 'web', key: 'DB_PASSWORD' } });
    expect(JSON.stringify([values, told])).not.toContain('hunter2');
  });

  it('has the content of configs', () => {
    const configs = 'configs: {app: {content: "a = 1"}, other: {file: ./other}}';
    const text = service('configs: [{source: app}, {source: other, target: /etc/other}]', configs);
    const { values, notes: told } = imported(text);
    expect(values.configMaps).toEqual({ app: { data: { app: 'a = 1' } } });
    expect(values.workloads?.['web']?.configMapMounts).toEqual({
      app: { configMap: 'app', mountPath: '/app', subPath: 'app' },
      other: { configMap: 'other', mountPath: '/etc/other', subPath: 'other' },
    });
    expect(told.map(({ fix }) => fix)).toEqual(['write configMaps.other.data.other']);
  });
});

describe('what is not said', () => {
  it.each([
    ['build: .', []],
    ['networks: [back]', ['import/not-said 4 service web networks']],
    ['env_file: .env', ['import/not-said 4 service web env_file']],
    ['privileged: true', ['import/not-said 4 service web privileged']],
    ['user: node', ['import/not-said 4 service web user']],
    ['volumes: ["./conf:/etc/conf"]', ['import/not-said 4 service web volumes[0]']],
    ['environment: [HOME]', ['import/not-said 4 service web environment[0]']],
    ['environment: {A: "${A}"}', ['import/changed 4 service web environment.A']],
    ['healthcheck: {test: [CMD, x], start_interval: 1s}', ['import/not-said 4 service web healthcheck.start_interval']],
    ['deploy: {mode: global}', ['import/not-said 4 service web deploy.mode']],
    ['healthcheck: {test: [check]}', ['import/not-said 4 service web healthcheck.test']],
    ['restart: on-failure', ['import/not-said 4 service web restart']],
    ['restart: "no"\nvolumes: ["data:/data"]', ['import/changed 5 service web volumes[0]']],
    ['labels: {a: b}', ['import/not-said 4 service web labels']],
    ['unheard_of: 1', ['import/not-said 4 service web unheard_of']],
  ])('%s is told with its line', (lines, expected) => {
    expect(notes(lines).filter((note) => !(lines.startsWith('build') && note.endsWith('build')))).toEqual(expected);
  });
});

const everything = [
  'services:',
  '  web:',
  '    image: registry.example.com/web:1.0.0',
  '    entrypoint: [/app]',
  '    command: --listen=:8080',
  '    environment: {LEVEL: info, SECRET_TOKEN: abcdefgh12345678}',
  '    env_file: [.env]',
  '    ports: ["8080:8080", "9090"]',
  '    expose: ["7000"]',
  '    depends_on: {db: {condition: service_healthy}, seed: {condition: service_completed_successfully}}',
  '    healthcheck: {test: [CMD, check], interval: 5s, timeout: 3s, retries: 5, start_period: 4s}',
  '    deploy:',
  '      replicas: 2',
  '      resources: {limits: {cpus: "0.5", memory: 512M, pids: 10}, reservations: {cpus: "0.25", memory: 64M}}',
  '      update_config: {parallelism: 2}',
  '    user: "1000:1000"',
  '    stop_grace_period: 20s',
  '    volumes: ["./conf:/etc/conf", "/var/cache/web"]',
  '    tmpfs: [/run/web]',
  '    secrets: [db]',
  '    configs: [{source: app, target: /etc/app.conf}]',
  '    networks: [back]',
  '    labels: {a: b}',
  '    pull_policy: always',
  '  db:',
  '    build: ./db',
  '    volumes: [{type: volume, source: data, target: /var/lib/db}]',
  '    ports: [{target: 5432, name: db, protocol: tcp, app_protocol: postgres}]',
  '    restart: on-failure:3',
  '    mem_limit: 128m',
  '    unheard_of: {deep: [1]}',
  '  seed: {image: "registry.example.com/seed:1.0.0", profiles: [seed], working_dir: /seed}',
  'configs: {app: {content: "a = 1"}}',
  'secrets: {db: {file: ./db.txt}}',
  'volumes: {data: {driver: nfs}}',
  'networks: {back: {internal: true}}',
  '',
].join('\n');

/** What a file says by default, and what only names where a person finds a secret's value. */
const SILENT = /^(secrets(\.db(\.file)?)?|services\.db\.ports\.0\.protocol|services\.db\.volumes\.0\.type)$/;

describe('a whole file', () => {
  it('is valid values', () => {
    const { values } = imported(everything);
    const { problems } = checkTeamSource({ file: 'values.yaml', text: stringify(values) });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has no key without which the values and what is told were the same', () => {
    const told = (text: string): string => {
      const { values, notes: found } = imported(text);
      return JSON.stringify([values, found.map(({ line: _, ...note }) => note)]);
    };
    const whole = told(everything);
    const paths = leaves(parse(everything)).filter((path) => !SILENT.test(path.join('.')));
    expect(paths.length).toBeGreaterThanOrEqual(50);
    const silent = paths.filter((path) => {
      const document = parseDocument(everything);
      document.deleteIn(path);
      return told(document.toString()) === whole;
    });
    expect(silent.map((path) => path.join('.'))).toEqual([]);
  });
});

function leaves(value: unknown, path: DocumentPath = []): DocumentPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps: DocumentPath = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return steps.flatMap((step) => leaves((value as Record<string | number, unknown>)[step], [...path, step]));
}

describe('refused', () => {
  it.each([
    ['aliases in a circle', 'services: {web: &a {image: a/b:1, labels: [*a]}}', 'import/endless'],
    ['a bomb of aliases', bomb(), 'import/endless'],
    ['what is no YAML', 'services:\n  web: [', 'yaml/syntax'],
    ['no service', 'services: {}\n', 'import/no-objects'],
  ])('%s', (_, text, code) => {
    expect(problemsOf(() => imported(text)).map((problem) => problem.code)).toEqual([code]);
  });

  it('knows its files', () => {
    expect(isCompose(everything)).toBe(true);
    expect(isCompose('apiVersion: v1\nkind: ConfigMap\ndata:\n  services: x\n')).toBe(false);
  });
});

function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, level) =>
      `x-${level}: &a${level} [${Array(9)
        .fill(level === 0 ? '1' : `*a${level - 1}`)
        .join(', ')}]`,
  );
  return [...levels, 'services: {web: {image: "a/b:1", labels: *a11}}', ''].join('\n');
}

function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

it('splits a command line as a shell does, and runs none', () => {
  expect(wordsOf(`sh -c "echo \\"a\\" $HOME; x" '' y`)).toEqual(['sh', '-c', 'echo "a" $HOME; x', '', 'y']);
});
