import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { helm } from './helm.ts';
import { Rendering, valueAt } from './rendering.ts';

/**
 * Prints what Helm's own reader (sigs.k8s.io/yaml, as Kubernetes') makes of each document of each manifest. In base64,
 * so that no other reader has a part in it.
 */
const template = `apiVersion: v1
kind: ConfigMap
metadata:
  name: objects
data:
{{- range $path, $manifest := .Files.Glob "manifests/*" }}
  {{- $objects := list }}
  {{- range regexSplit "(?m)^---$" (toString $manifest) -1 }}
    {{- with fromYaml . }}{{ $objects = append $objects . }}{{ end }}
  {{- end }}
  {{ base $path }}: {{ $objects | toRawJson | b64enc }}
{{- end }}
`;

/** The objects of each manifest, as Helm and Kubernetes read them. */
export async function readByHelm(manifests: readonly string[]): Promise<unknown[][]> {
  const chart = mkdtempSync(join(tmpdir(), 'chartwright-second-reader-'));
  try {
    mkdirSync(join(chart, 'templates'));
    mkdirSync(join(chart, 'manifests'));
    writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: reader\nversion: 0.0.0\n');
    writeFileSync(join(chart, 'templates', 'objects.yaml'), template);
    for (const [index, manifest] of manifests.entries())
      writeFileSync(join(chart, 'manifests', `manifest-${index}`), manifest);
    const [result] = await (await helm()).render([{ chart, name: 'reader' }]);
    if (result === undefined) throw new Error('Helm gave nothing.');
    const data = valueAt(new Rendering(result).one('ConfigMap'), 'data') as Record<string, string>;
    return manifests.map((_, index) => {
      const json = Buffer.from(data[`manifest-${index}`] ?? '', 'base64').toString();
      return JSON.parse(json) as unknown[];
    });
  } finally {
    rmSync(chart, { recursive: true, force: true });
  }
}
