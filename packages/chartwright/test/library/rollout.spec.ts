import { describe, expect, it } from 'vitest';
import { renderBatch } from '../support/batch.ts';
import { valueAt } from '../support/rendering.ts';
import { type Workload, web } from '../support/values.ts';

const render = renderBatch();

function podsOf(workload: Partial<Workload>): () => unknown {
  const pending = render(web(workload));
  return () => valueAt(pending.rendering.one('Deployment'), 'spec.template');
}

function config(content: string, mountPath = '/etc/web'): Partial<Workload> {
  return { config: { mountPath, files: { 'a.conf': content } } };
}

const one = podsOf(config('one'));
const same = podsOf(config('one'));
const other = podsOf(config('other'));
const scaledOtherwise = podsOf({ ...config('one'), autoscaling: { max: 30 }, disruption: { enabled: false } });
const annotated = podsOf({ ...config('one'), podAnnotations: { 'checksum/config': 'mine' } });

function checksum(pods: () => unknown): unknown {
  return valueAt(pods(), 'metadata.annotations["checksum/config"]');
}

describe('pods', () => {
  it('roll when the content of a configuration file changes', () => {
    expect(checksum(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(checksum(other)).not.toBe(checksum(one));
  });

  it('stay as they are when nothing that they hold changes', () => {
    expect(same()).toEqual(one());
    expect(scaledOtherwise()).toEqual(one());
  });

  it('roll for a changed file whatever annotation the team has set', () => {
    expect(checksum(annotated)).toBe(checksum(one));
  });
});
