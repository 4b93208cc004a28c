// No printer shows a secret: each row is one, each column prints it as the commands do.
import { describe, expect, it, vi } from 'vitest';
import { logger } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { parseYaml } from '../src/core/yaml/source.ts';
import type { Problem } from '../src/core/problem.ts';
import { ProblemsError } from '../src/core/problem.ts';
import { REPORT_FORMATS } from '../src/core/report/formats.ts';
import { formatReport } from '../src/core/report/report.ts';
import { checkEnvironment } from '../src/environment/checks/check.ts';
import { shippedCatalog } from '../src/kube/bundles.fixture.ts';
import { readManifest } from '../src/kube/manifest.ts';
import { validateObjects } from '../src/kube/validate.ts';
import { showDryRun } from '../src/nx/workspace/dry-run.ts';
import { diffData, diffMarkdown, diffText } from '../src/platform/diff/diff-report.ts';
import { diffObjects } from '../src/kube/diff/object-changes.ts';
import { explainPlatform } from '../src/commands/platform/explain/explain.ts';
import { checkTeamSource } from '../src/team/values/check.ts';
import { overlayProblems } from '../src/team/values/overlay.ts';
import { placesOf } from '../src/toolchain/archives/mirror.ts';
import { downloadFile } from '../src/toolchain/archives/manifest-download.ts';
import { clusterProblem } from '../src/toolchain/cluster/cluster.ts';
import { helmProblems } from '../src/toolchain/helm/errors.ts';
import { lintProblems } from '../src/toolchain/helm/lint.ts';
import { run } from '../src/toolchain/run.ts';
import { objectsIn } from '../src/platform/platform-object.fixture.ts';
import { platformFrom } from './support/platform.ts';
import { PlatformWorkspace } from './support/platform-workspace.ts';

/** A value under a name, and the part of it that must not be shown. */
interface Row {
  readonly name: string;
  readonly text: string;
  readonly secret: string;
}

const random = '9fK2mQx7Lp0ZrT4vWb8yHc3dNe5sGj6u';
const hex = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

/** Secrets by their name. */
const named: Row[] = [
  ['DB_PWD', '83641907'],
  ['CARD_PIN', '4711'],
  ['DB_PASSWORD', 'hunter2'],
  ['DB_PASS', 'hunter2'],
  ['SMTP_PASSWORD_2', 'correct horse battery staple'],
  ['dbPassword', '$ecretWord'],
  ['apiKey', '/etc/looks/like/a/path'],
  ['AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
  ['TWILIO_API_KEY', `SK${hex}`],
  ['SESSION_KEY', random],
  ['auth-token', 'true'],
].map(([name = '', text = '']) => ({ name, text, secret: text }));

/** Secrets by their shape, under a name that hints at nothing. */
const shaped: Row[] = (
  [
    [`AKIA${'A2'.repeat(8)}`],
    [`ghp_${random}abcd`],
    [`glpat-${random.slice(0, 20)}`],
    [`SG.${random}.${random}`],
    [`dop_v1_${hex}${hex}`],
    [`hvs.${random}`],
    [`glsa_${random}_0f1e2d3c`],
    [`pypi-${random}${random}`],
    [`dckr_pat_${random}`],
    [`sk-proj-${random}`],
    [`AGE-SECRET-KEY-1${'Q2'.repeat(29)}`],
    [`eyJ${random}.eyJ${random}.${random}`],
    ['postgres://shop:hunter2@db:5432/shop', 'hunter2'],
    ['redis://:83641907@cache:6379', '83641907'],
    ['amqp://shop:hun/ter2@mq', 'hun/ter2'],
    [`https://${random}@git.example.com/shop.git`, random],
    ['https://ci.example.com/hook?token=hunter2hunter2', 'hunter2hunter2'],
    [`https://api.example.com/v1?a=b&access_token=${random}`, random],
    [`https://b.s3.amazonaws.com/k?X-Amz-Expires=60&X-Amz-Signature=${hex}`, hex],
    [`https://a.blob.core.windows.net/c?sv=2024-01-01&sig=${random}%3D`, random],
    [`Authorization: Bearer ${random}`, random],
    ['Authorization: Basic c2hvcDpodW50ZXIy', 'c2hvcDpodW50ZXIy'],
    ['Server=db;Database=shop;User Id=sa;Password=hunter2', 'hunter2'],
    ['shop:hunter2@tcp(db:3306)/shop', 'hunter2'],
    ['host=db user=shop password=hunter2', 'hunter2'],
    ['shop:hunter2@registry.example.com/shop', 'hunter2'],
    ['mysql --user shop --password hunter2 shop', 'hunter2'],
    ['{"auths":{"r.example.com":{"password":"hunter2"}}}', 'hunter2'],
    ['-----BEGIN PRIVATE KEY----- MIIEhunter2 -----END PRIVATE KEY-----', 'MIIEhunter2'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK----- lQOYhunter2', 'lQOYhunter2'],
  ] as const
).map(([text, secret = text]) => ({ name: 'SETTING', text, secret }));

/** What a person must see. */
const innocent: Row[] = [
  ['TOKEN_TTL', '3600'],
  ['PASSWORD_MIN_LENGTH', '12'],
  ['LOG_LEVEL', 'info'],
  ['PORT', '83641907'],
  ['existingSecret', 'shop-database'],
  ['secretName', 'shop-tls'],
  ['PASSWORD_FILE', '/run/secrets/db'],
  ['HOME_PAGE', 'https://shop.example.com/a?page=2'],
  ['UPSTREAM', 'http://web.shop.svc:8080/@scope/a'],
  ['IMAGE', 'registry.example.com:5000/shop/web:1.0.0'],
  ['DIGEST', 'oci://shop/web:1.0.0@sha256:0f1e2d'],
  ['CONTACT', 'mailto:shop@example.com'],
  ['MODE', 'basic authentication'],
  ['CACHE_KEY', 'payments-v2'],
].map(([name = '', text = '']) => ({ name, text, secret: text }));

/** Everything that a report prints of problems, in each format; and that there is something. */
function reports(problems: readonly Problem[], source?: { file: string; text: string }): string {
  expect(problems.length).toBeGreaterThan(0);
  const sources = new Map(source === undefined ? [] : [[source.file, source.text]]);
  return REPORT_FORMATS.map((format) => formatReport(format, problems, { sources })).join('\n');
}

async function refusal(work: () => unknown): Promise<readonly Problem[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

const json = JSON.stringify;

/** YAML of a value: a number is written as one, as a person would. */
const yaml = (text: string): string => (/^[0-9]+$/.test(text) ? text : json(text));

const deployment = (env: string, args: string, label = '"a"'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, labels: { setting: ${label} } }
spec:
  replicas: 1
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [ { name: web, image: "a:1", env: ${env}, args: ${args} } ] }
`;

const configMap = (data: object): string =>
  json({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data });

async function checked(manifest: string): Promise<string> {
  const { objects, problems } = readManifest(manifest, 'manifest.yaml');
  return reports([...problems, ...validateObjects(objects, await Promise.resolve(shippedCatalog()))], {
    file: 'manifest.yaml',
    text: manifest,
  });
}

function compared(before: string, after: string): string {
  const diff = diffObjects(objectsIn(before), objectsIn(after));
  expect(diff.changes.length).toBeGreaterThan(0);
  const clusters = [{ ...diff, cluster: 'dev', note: '' }];
  return [diffText(clusters, 'main'), json(diffData(clusters, 'main')), diffMarkdown(clusters, 'main')].join('\n');
}

/** A program that prints a text to stderr and dies. */
function dying(text: string): Promise<readonly Problem[]> {
  const script = `process.stderr.write(${json(text)}, () => process.kill(process.pid, 'SIGTERM'))`;
  return refusal(() => run(process.execPath, ['-e', script]));
}

const cluster = { context: 'dev', kubectl: () => dying(''), helm: () => dying('') } as never;
const workload = (rest: string): string =>
  `tenant: { team: shop, contact: "#shop" }\nworkloads:\n  web:\n    image: registry.example.com/web:1.0.0\n${rest}`;

async function dryRun(text: string): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(logger, 'info').mockImplementation((line: string) => void lines.push(line));
  vi.stubEnv('NX_DRY_RUN', 'true');
  try {
    const tree = createTreeWithEmptyWorkspace();
    tree.write('charts/teams/shop/values.yaml', text);
    await showDryRun(tree);
  } finally {
    vi.unstubAllEnvs();
    spy.mockRestore();
  }
  return lines.filter((line) => line.includes('charts/teams/shop')).join('\n');
}

interface Printer {
  readonly print: (row: Row) => Promise<string> | string;
  /** Whether the value is below the row's name, always or only; else only secrets by their shape can be recognized. */
  readonly named: boolean | 'only';
  /** Whether it prints values that are no secrets. */
  readonly shows: boolean;
}

const platform = platformFrom({});

const printers: Readonly<Record<string, Printer>> = {
  'a fault of values': {
    named: true,
    shows: true,
    print: ({ name, text }) => {
      const source = { file: 'values.yaml', text: workload(`    podLabels: { ${json(name)}: ${json(`${text}-`)} }\n`) };
      return reports(checkTeamSource(source).problems, source);
    },
  },
  'a value of another type': {
    named: false,
    shows: true,
    print: ({ text }) => {
      const source = { file: 'values.yaml', text: workload(`    replicas: ${json(text)}\n`) };
      return reports(checkTeamSource(source).problems, source);
    },
  },
  'a number in the place of a text': {
    named: true,
    shows: false,
    print: ({ name, text }) => {
      const value = /^[0-9]+$/.test(text) ? text : `[${json(text)}]`;
      const source = { file: 'values.yaml', text: workload(`    env: { ${json(name)}: ${value} }\n`) };
      return reports(checkTeamSource(source).problems, source);
    },
  },
  'an overlay': {
    named: true,
    shows: true,
    print: ({ name, text }) => {
      const { parsed } = parseYaml({ file: 'values.yaml', text: workload('') });
      const overlay = `workloads: { web: { podLabels: { ${json(name)}: ${json(`${text}-`)} } } }\n`;
      const source = { file: 'ci/a-values.yaml', text: overlay };
      return reports(overlayProblems(parsed as NonNullable<typeof parsed>, [], [{ source }]), source);
    },
  },
  'YAML that readers take differently': {
    named: 'only',
    shows: false,
    print: ({ name, text }) => {
      const mark = text.replace(/[^\w]/g, '');
      const values = ['&', '*', '!', '0'].map(
        (sign) =>
          `a${sign === '0' ? 'n' : sign.charCodeAt(0)}: { name: ${json(name)}, value: ${sign}${mark} , ${json(name)}: ${sign}${mark} }`,
      );
      const source = { file: 'values.yaml', text: `${values.join('\n')}\n` };
      return reports(parseYaml(source).problems, source);
    },
  },
  'a label of an object': {
    named: true,
    shows: true,
    print: ({ name, text }) =>
      checked(json({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a', labels: { [name]: `${text}-` } } })),
  },
  'a variable of a container': {
    named: true,
    shows: false,
    print: ({ name, text }) =>
      checked(
        deployment(
          `[{ name: ${json(name)}, value: ${/^([0-9]+|true)$/.test(text) ? text : `[${json(text)}]`} }]`,
          '[]',
        ),
      ),
  },
  'an argument of a container': {
    named: true,
    shows: false,
    print: ({ name, text }) =>
      checked(deployment('[]', `["--${name}", ${/^([0-9]+|true)$/.test(text) ? text : `[${json(text)}]`}]`)),
  },
  'a replica count of an object': {
    named: false,
    shows: true,
    print: ({ text }) => checked(deployment('[]', '[]').replace('replicas: 1', `replicas: ${json(text)}`)),
  },
  'a ConfigMap that has a number': {
    named: true,
    shows: false,
    print: ({ name, text }) => checked(configMap({ [name]: /^[0-9]+$/.test(text) ? Number(text) : [text], b: 1 })),
  },
  'a Secret that has a number': {
    named: true,
    shows: false,
    print: ({ text }) =>
      checked(
        `{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {b: ${yaml(text)}, c: 1}, data: {d: ${yaml(text)}}}`,
      ),
  },
  'a diff of a ConfigMap': {
    named: true,
    shows: true,
    print: ({ name, text }) => compared(configMap({ [name]: 'a' }), configMap({ [name]: text })),
  },
  'a diff of a file in a ConfigMap': {
    named: true,
    shows: true,
    print: ({ name, text }) =>
      compared(configMap({ 'a.yaml': 'a: 1\n' }), configMap({ 'a.yaml': `a: 1\n${name}: ${text}\nb: 2\n` })),
  },
  'a diff of variables': {
    named: true,
    shows: true,
    print: ({ name, text }) => {
      const env = (value: string): string => deployment(json([{ name, value }]), '[]');
      return [compared(env('a'), env(text)), compared(deployment('[]', '[]'), env(text))].join('\n');
    },
  },
  'a diff of arguments': {
    named: true,
    shows: true,
    print: ({ name, text }) =>
      [[`--${name}=${text}`], [`--${name}`, text]]
        .map((args) => compared(deployment('[]', '["--a"]'), deployment('[]', json(args))))
        .join('\n'),
  },
  'a diff of a Secret': {
    named: true,
    shows: false,
    print: ({ name, text }) => {
      const secret = (value: string): string =>
        json({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, stringData: { b: value, [name]: value } });
      return compared(secret('a'), secret(text));
    },
  },
  'the diff of a dry run': {
    named: true,
    shows: true,
    print: async ({ name, text }) =>
      [
        await dryRun(`env:\n  ${json(name)}: ${text}\n`),
        await dryRun(`env:\n  - name: ${name}\n    value: ${json(text)}\n`),
        await dryRun(`args:\n  - --${name}\n  - ${json(text)}\n`),
        await dryRun(`a: ["--${name}", ${json(text)}]\n`),
      ].join('\n'),
  },
  'a program that dies': {
    named: true,
    shows: true,
    print: async ({ name, text }) => reports(await dying(`fatal\n${name}: ${text}\n${name}=${text}\n`)),
  },
  "Helm's words": {
    named: true,
    shows: true,
    print: ({ name, text }) =>
      reports(
        [
          `Error: execution error at (shop/templates/all.yaml:1:4): workloads.web.env.${name}: found ${json(text)}; expected a text`,
          `Error: YAML parse error on shop/templates/a.yaml: error converting YAML to JSON: ${name}: ${text}`,
          `Error: cannot load values.yaml: ${name}=${text}`,
          `Error: values don't meet the specifications of the schema(s) in the following chart(s):\nshop:\n- at '/${name}': minimum: got ${text}, want 5\n- at '/${name}': '${text}' is not valid email: no\n- at '/${name}': '${text}' does not match pattern '^a$'\n`,
        ].flatMap((stderr) => helmProblems(stderr, 'charts/teams/shop', 'shop')),
      ),
  },
  "helm lint's words": {
    named: true,
    shows: true,
    print: ({ name, text }) =>
      reports(
        lintProblems(
          `==> Linting /given\n[ERROR] values.yaml: ${name}: ${text}\n[WARNING] templates/: ${name}=${text}\n`,
          [{ given: '/given', file: 'charts/shop' }],
        ).flat(),
      ),
  },
  "the cluster's words": {
    named: true,
    shows: true,
    print: ({ name, text }) =>
      reports(
        [
          `The Deployment "web" is invalid: metadata.labels.${name}: Invalid value: ${json(text)}: a valid label must be`,
          `Error from server: admission webhook denied: ${name}: ${text}`,
        ].map((stderr) => clusterProblem(cluster, stderr)),
      ),
  },
  'an environment': {
    named: false,
    shows: true,
    print: ({ text }) => {
      const source = { file: 'environment.yaml', text: `profile: kind\ncluster: { nodes: ${json(text)} }\n` };
      return reports(checkEnvironment(source, 'dev', platform).problems, source);
    },
  },
  'a mirror': {
    named: false,
    shows: false,
    print: async ({ text }) => {
      const places: unknown[] = [];
      const problems = await refusal(() => {
        if (text.includes('://'))
          places.push(...placesOf(text, '/').map((place) => ('shown' in place ? place.shown : '')));
      });
      return json([places, problems]);
    },
  },
  'a download': {
    named: false,
    shows: false,
    print: async ({ text }) => {
      if (!/^https?:/.test(text)) return '';
      return json(await downloadFile(text.replace(/[\w.-]+\.com|[\w.-]+\.net/, '127.0.0.1:1'), '/dev/null', 1));
    },
  },
};

describe.each(Object.entries(printers))('%s', (_, { print, named: isNamed, shows }) => {
  it.each([...(isNamed === false ? [] : named), ...(isNamed === 'only' ? [] : shaped)])(
    'hides $secret of $name: $text',
    async (row) => {
      const printed = await print(row);
      expect(printed).not.toContain(row.secret);
      expect(printed).not.toContain(json(row.secret).slice(1, -1));
    },
  );

  if (shows)
    it.each(innocent)('shows $name: $text', async (row) => {
      const printed = await print(row);
      // Quotes and colons as the format has them.
      expect(printed.replaceAll('\\"', '"').replaceAll('%3A', ':')).toContain(row.text);
    });
});

describe('platform:explain', () => {
  it('hides every secret and shows the rest, as text and as JSON', async () => {
    const rows = [...named, ...shaped, ...innocent].map((row, index) => ({ ...row, key: `k${index}` }));
    const workspace = new PlatformWorkspace();
    try {
      const values = rows.map(({ key, name, text }) => [
        key,
        {
          [name]: /^[0-9]+$/.test(text) ? Number(text) : text,
          list: [{ name, value: text }],
          file: `a: 1\n${name}: ${text}\n`,
        },
      ]);
      workspace.write('environments/dev/values.yaml', json({ loki: Object.fromEntries(values) as unknown }));
      const { document = '', data } = await explainPlatform(workspace.root, { env: 'dev', path: 'loki' });
      const text = `${document}
${JSON.stringify(data, null, 2)}`;
      for (const { secret } of [...named, ...shaped].filter(({ text: whole }) => whole.length > 5))
        if (secret !== '83641907') expect(text.includes(secret), secret).toBe(false);
      expect(text).not.toMatch(/DB_PWD[^\n]*83641907|CARD_PIN[^\n]*4711/);
      for (const { text: whole } of innocent) expect(text.includes(whole), whole).toBe(true);
    } finally {
      workspace.remove();
    }
  });
});
