import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TeamValues } from '../../packages/chartwright/src/team/generated/team-values.ts';
import { renderTeamChart } from '../../packages/chartwright/src/team/chart/chart.ts';
import { renderTeamValues } from '../../packages/chartwright/src/team/chart/values-file.ts';
import { assetPath } from '../../packages/chartwright/src/toolchain/assets.ts';
import { createHelmEngine } from '../../packages/chartwright/src/toolchain/helm/process.ts';
import type { RenderRequest } from '../../packages/chartwright/src/toolchain/helm/helm.ts';
import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { run } from '../../packages/chartwright/src/toolchain/run.ts';

/** A manifest to be checked. */
export interface Subject {
  readonly name: string;
  /** Whether it is Chartwright's own, which must pass, or a peer's, which is there to compare. */
  readonly own: boolean;
  /** Absolute path of the rendered manifest. */
  readonly manifest: string;
}

/** All options of a workload that is reachable from outside. */
const options = { team: 'shop', workload: 'frontend', port: 8080, host: 'shop.example.com' } as const;

const images = {
  tag: 'registry.example.com/shop/frontend:1.4.2',
  digest: `registry.example.com/shop/frontend:1.4.2@sha256:${'5e'.repeat(32)}`,
} as const;

/**
 * Renders a team chart as it is generated, with its image by tag and by digest, and as peer the chart of `helm create`
 * with the same image, port and host.
 *
 * @param folder absolute, existing, empty
 */
export async function renderSubjects(folder: string): Promise<readonly Subject[]> {
  const program = await locate('helm');
  symlinkSync(assetPath('charts', 'lib-team'), folderFor(folder, 'charts/lib-team'));
  const charts: [string, boolean, RenderRequest][] = [
    ['team chart, image by tag', true, teamChart(folder, images.tag)],
    ['team chart, image by digest', true, teamChart(folder, images.digest)],
    ['helm create', false, await createdChart(folder, program.path)],
  ];
  const results = await createHelmEngine(program).render(charts.map(([, , request]) => request));
  return charts.map(([name, own], index) => {
    const result = results[index];
    if (result === undefined || 'problems' in result)
      throw new Error(`${name} does not render: ${JSON.stringify(result)}`);
    const manifest = join(folder, `${index}.yaml`);
    writeFileSync(manifest, result.manifest);
    return { name, own, manifest };
  });
}

function teamChart(folder: string, image: string): RenderRequest {
  const { team, workload, port, host } = options;
  const ports = { http: { containerPort: port } };
  const values: TeamValues = {
    tenant: { team },
    workloads: { [workload]: { image, ports, expose: { hosts: [host] } } },
  };
  const root = `charts/teams/${team}-${image.includes('@') ? 'digest' : 'tag'}`;
  const { files, links } = renderTeamChart({ values, version: '0.1.0', libraryVersion: '0.1.0' });
  for (const [path, content] of [...files, ['values.yaml', renderTeamValues(values)] as const]) {
    writeFileSync(folderFor(folder, `${root}/${path}`), content);
  }
  for (const [path, target] of links) symlinkSync(target, folderFor(folder, `${root}/${path}`));
  return { chart: join(folder, root), name: team };
}

async function createdChart(folder: string, helm: string): Promise<RenderRequest> {
  const chart = join(folder, 'peer');
  const { exitCode, stderr } = await run(helm, ['create', chart]);
  if (exitCode !== 0) throw new Error(`helm create: ${stderr}`);
  const [repository, tag] = images.tag.split(':');
  const values = {
    image: { repository, tag },
    service: { port: options.port },
    ingress: { enabled: true, hosts: [{ host: options.host, paths: [{ path: '/', pathType: 'Prefix' }] }] },
  };
  const file = join(folder, 'peer-values.yaml');
  writeFileSync(file, JSON.stringify(values));
  return { chart, name: 'peer', release: 'frontend', values: [file] };
}

/** The absolute path of a file whose folder then exists. */
function folderFor(root: string, path: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}
