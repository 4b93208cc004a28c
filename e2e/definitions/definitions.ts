import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { parse, stringify } from 'yaml';

interface ModuleFolder {
  readonly server: string;
  readonly module: string;
  readonly folder: string;
  /** A file that the chart does not bring. */
  readonly without?: string;
}

/** Where modules of servers keep the CustomResourceDefinitions that they work on. */
const moduleFolders: readonly ModuleFolder[] = [
  {
    server: 'prometheus-operator',
    module: 'github.com/prometheus-operator/prometheus-operator',
    folder: 'example/prometheus-operator-crd',
  },
  { server: 'velero', module: 'github.com/vmware-tanzu/velero', folder: 'config/crd/v1/bases' },
  { server: 'cert-manager', module: 'github.com/cert-manager/cert-manager', folder: 'deploy/crds' },
  { server: 'cert-manager', module: 'sigs.k8s.io/gateway-api', folder: 'config/crd/standard' },
  {
    server: 'trust-manager',
    module: 'github.com/cert-manager/trust-manager',
    folder: 'deploy/crds',
    without: 'trust-manager.io_clusterbundles.yaml',
  },
  { server: 'velero', module: 'github.com/vmware-tanzu/velero', folder: 'config/crd/v2alpha1/bases' },
  { server: 'karpenter', module: 'sigs.k8s.io/karpenter', folder: 'pkg/apis/crds' },
];

/**
 * Writes the definitions of all custom kinds that the platform and the teams use: the servers' own from their Go
 * modules, and for the rest one without a schema.
 *
 * @param target absolute folder
 */
export async function writeDefinitions(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const { server, module, folder, without } of moduleFolders) {
    const source = join(await goModule(server, module), folder);
    for (const name of (await readdir(source)).filter((name) => name.endsWith('.yaml') && name !== without)) {
      const text = await readFile(join(source, name), 'utf8');
      // The module cache is read-only, and so would be what is copied from it.
      if (/^kind: CustomResourceDefinition$/m.test(text)) await writeFile(join(target, name), text);
    }
  }
  for (const standIn of await standIns())
    await writeFile(join(target, `${standIn.group}_${standIn.plural}.yaml`), stringify(definition(standIn)));
}

/** `<plural>.<group>` of the kinds that are defined without a schema. */
export async function standInTitles(): Promise<string[]> {
  return (await standIns()).map(({ plural, group }) => `${plural}.${group}`);
}

async function standIns(): Promise<StandIn[]> {
  const lines = parse(await readFile(new URL('stand-ins.yaml', import.meta.url), 'utf8')) as string[];
  return lines.map((line) => {
    const [apiVersion = '', kind = '', plural = '', scope = 'Namespaced'] = line.split(' ');
    const [group = '', version = ''] = apiVersion.split('/');
    return { group, version, kind, plural, scope };
  });
}

/** Absolute folder of a module that a server is built from, downloaded where it is not yet. */
export async function goModule(server: string, module: string): Promise<string> {
  const cwd = fileURLToPath(new URL(`../servers/${server}`, import.meta.url));
  const { stdout } = await execa('go', ['mod', 'download', '-json', module], {
    cwd,
    env: { GOWORK: 'off', GOFLAGS: '-mod=readonly' },
  });
  return (JSON.parse(stdout) as { Dir: string }).Dir;
}

interface StandIn {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: string;
}

function definition({ group, version, kind, plural, scope }: StandIn) {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      // Kubernetes requires it for its own groups.
      annotations: { 'api-approved.kubernetes.io': 'unapproved, a stand-in' },
    },
    spec: {
      group,
      scope,
      names: { kind, plural },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          subresources: { status: {} },
          schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
        },
      ],
    },
  };
}
