import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { execa } from 'execa';
import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { offlineHelmEnvironment } from '../../packages/chartwright/src/toolchain/helm/environment.ts';
import type { Consumer } from './consumer.ts';
import type { Figure } from './figure.ts';
import { timed } from './process.ts';
import { type Arm, inTurn, inWords, median } from './series.ts';

/** Pinned, so that two reports compare. */
const python = { copier: '9.19.1', cookiecutter: '2.7.1' } as const;
const plop = '4.0.5';

const rounds = 5;

/** What others take to make one chart of the same files from a template, and `helm create` its own. */
export async function measurePeers(consumer: Consumer): Promise<{ figures: Figure[]; skipped: string[] }> {
  const bench = new Bench(join(consumer.root, '../peers'), await sampleChart(consumer));
  const skipped: string[] = [];
  const arms: Record<string, Arm> = { '`cp -r` of a chart': bench.copy(), '`helm create`': await bench.helmCreate() };
  for (const [name, prepare] of [
    ['copier', () => bench.copier()],
    ['cookiecutter', () => bench.cookiecutter()],
    ['plop', () => bench.plop()],
  ] as const) {
    try {
      arms[name] = await prepare();
    } catch (error) {
      skipped.push(`${name}, which could not be installed (${(error as Error).message.split('\n')[0]})`);
    }
  }
  const measured = await inTurn(arms, rounds, 1);
  const figures = Object.entries(measured).map(([name, series]) => ({
    what: `one chart by ${name}`,
    value: inWords(median(series)),
    beside: '',
    runs: rounds,
    load: series.load,
  }));
  return { figures, skipped };
}

/** A team chart as the generator makes it, without the link. */
async function sampleChart(consumer: Consumer): Promise<string> {
  const options = ['--image=registry.example.com/web:1.0.0', '--port=8080', '--host=sample.example.com'];
  await consumer.nx(['generate', 'team-chart', 'sample', '--no-interactive', ...options]);
  const source = join(consumer.root, 'charts/teams/sample');
  const target = join(consumer.root, '../sample');
  cpSync(source, target, { recursive: true, filter: (path) => !path.endsWith('/charts') });
  rmSync(source, { recursive: true });
  return target;
}

/** Files of the chart that contain the team's name; a template language must leave the others alone. */
const named = ['Chart.yaml', 'values.yaml', 'README.md'];

class Bench {
  readonly #root: string;
  readonly #sample: string;

  constructor(root: string, sample: string) {
    this.#root = root;
    this.#sample = sample;
    mkdirSync(root, { recursive: true });
  }

  copy(): Arm {
    return (round) => this.#run('cp', ['-r', this.#sample, `copy-${round}`]);
  }

  async helmCreate(): Promise<Arm> {
    const { path } = await locate('helm');
    const env = Object.fromEntries(Object.entries(offlineHelmEnvironment()).filter(([, value]) => value !== undefined));
    return (round) =>
      timed(path, ['create', `created-${round}`], { cwd: this.#root, env: env as Record<string, string> });
  }

  async copier(): Promise<Arm> {
    const program = await this.#python('copier');
    this.#template('copier', (file) => `${file}.jinja`, '{{ name }}');
    this.#write('copier/copier.yml', 'name:\n  type: str\n');
    return (round) =>
      this.#run(program, ['copy', '--quiet', '--defaults', '--data', `name=t${round}`, 'copier', `copier-${round}`]);
  }

  async cookiecutter(): Promise<Arm> {
    const program = await this.#python('cookiecutter');
    const folder = 'cookie/{{cookiecutter.name}}';
    this.#template(folder, (file) => file, '{{cookiecutter.name}}');
    const verbatim = ['*templates/*', '*.json', '*.helmignore', '*ci/*'];
    this.#write('cookie/cookiecutter.json', JSON.stringify({ name: 'x', _copy_without_render: verbatim }));
    return (round) => this.#run(program, ['--no-input', '--output-dir=cookies', 'cookie', `name=t${round}`]);
  }

  async plop(): Promise<Arm> {
    this.#write('package.json', JSON.stringify({ name: 'peers', private: true, type: 'module' }));
    await execa('npm', ['install', '--no-audit', '--no-fund', `plop@${plop}`], { cwd: this.#root });
    const escaped = (text: string): string => text.replaceAll('{{', String.raw`\{{`);
    this.#template('plop', (file) => `${file}.hbs`, '{{name}}', escaped);
    this.#write(
      'plopfile.js',
      `export default (plop) => plop.setGenerator('chart', {
  prompts: [{ type: 'input', name: 'name', message: 'name' }],
  actions: [{ type: 'addMany', destination: 'plopped/{{name}}', base: 'plop', templateFiles: 'plop/**', globOptions: { dot: true } }],
});
`,
    );
    return (round) => this.#run(process.execPath, ['node_modules/.bin/plop', 'chart', `t${round}`]);
  }

  async #python(name: keyof typeof python): Promise<string> {
    const folder = join(this.#root, `venv-${name}`);
    await execa('python3', ['-m', 'venv', folder]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${name}==${python[name]}`];
    await execa(join(folder, 'bin/python'), pip);
    return join(folder, 'bin', name);
  }

  #run(program: string, args: readonly string[]) {
    return timed(program, args, { cwd: this.#root });
  }

  /**
   * The sample as a template, in which the team's name becomes `mark`.
   *
   * @param file gives the name of a file that holds the team's name
   * @param escaped gives any other file's text escaped for the template language
   */
  #template(
    folder: string,
    file: (name: string) => string,
    mark: string,
    escaped: (text: string) => string = (text) => text,
  ): void {
    for (const entry of readdirSync(this.#sample, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const name = relative(this.#sample, path);
      const text = readFileSync(path, 'utf8');
      if (named.includes(name)) this.#write(join(folder, file(name)), text.replaceAll('sample', mark));
      else this.#write(join(folder, name), escaped(text));
    }
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#root, path)), { recursive: true });
    writeFileSync(join(this.#root, path), text);
  }
}
