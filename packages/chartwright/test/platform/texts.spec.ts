import { describe, expect, it } from 'vitest';
import { renderPlatform } from '../support/platform.ts';
import { valueAt } from '../support/rendering.ts';
import { readByHelm } from '../support/second-reader.ts';

/** What YAML 1.1 treats as ends of lines, what parsers skip or refuse, and blanks that Helm cuts off. */
const characters = ['\u2028', '\u2029', '\u0085', '\ufeff', '\u007f', '\u009f', '\uffff', '\r', '\u00a0', '\u2003'];

/** A text that would be further fields of an object, if one of the characters ended the line. */
const text = characters.map((one) => `x\n${one}evil: true${one}kind: Secret${one}`).join('');

describe('a text in the values of the platform', () => {
  it.each([
    ['in an object of its own', 'ConfigMap', 'own', 'data.text'],
    ['in an annotation of a namespace', 'Namespace', 'platform-edge', 'metadata.annotations.note'],
    ['in a parameter of a StorageClass', 'StorageClass', 'own', 'parameters.note'],
  ])('is the same text %s, as the checks and as Helm read it', async (_where, kind, name, path) => {
    const { manifest, ...rendering } = await renderWith({
      extraObjects: {
        own: {
          ring: 'base',
          manifest: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'own', namespace: 'a' }, data: { text } },
        },
      },
      base: {
        namespaces: { 'platform-edge': { annotations: { note: text } } },
        storageClasses: { own: { provisioner: 'example.com/own', parameters: { note: text } } },
      },
    });
    const [objects] = await readByHelm([manifest]);
    expect(objects).toEqual(rendering.values);
    const found = rendering.values.find(
      (object) => valueAt(object, 'kind') === kind && valueAt(object, 'metadata.name') === name,
    );
    expect(valueAt(found, path)).toBe(text);
    expect(valueAt(found, 'evil')).toBeUndefined();
  });

  it('is the same text in the configuration of Alloy, which is a text itself', async () => {
    const extraConfig = `// ${text}`;
    const { manifest, values } = await renderWith({ logs: { extraConfig } }, 'observability');
    const [objects] = await readByHelm([manifest]);
    expect(objects).toEqual(values);
    const config = values.find((object) => valueAt(object, 'metadata.name') === 'platform-alloy');
    expect(valueAt(config, 'data["config.alloy"]')).toContain(extraConfig);
  });
});

async function renderWith(
  platform: Record<string, unknown>,
  ring: 'base' | 'observability' = 'base',
): Promise<{ manifest: string; values: readonly unknown[] }> {
  const rendering = await renderPlatform({ profile: 'kind', ring, values: { platform } });
  return { manifest: rendering.manifest, values: rendering.objects.map(({ value }) => value) };
}
