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

function jobOf(workload: Partial<Workload>): () => string {
  // Each chart of a batch has a name of its own, which is in the labels of the objects.
  const pending = render(web({ kind: 'Job', ...workload }));
  return () => String(valueAt(pending.rendering.one('Job'), 'metadata.name'));
}

const migration = jobOf({ ...config('one'), args: ['up'] });
const migrationAgain = jobOf({ ...config('one'), args: ['up'] });
const otherArguments = jobOf({ ...config('one'), args: ['down'] });
const otherFile = jobOf({ ...config('two'), args: ['up'] });
const otherDeadline = jobOf({ ...config('one'), args: ['up'], job: { activeDeadlineSeconds: 60 } });
const hook = jobOf({ args: ['up'], job: { phase: 'after' } });

describe('a Job among the other objects', () => {
  it('is another one when what it runs changes, since Kubernetes lets no template of a Job change', () => {
    const names = [migration, otherArguments, otherFile, otherDeadline].map((name) => name());
    for (const name of names) expect(name).toMatch(/^web-[0-9a-f]{8}$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is the same one when the chart alone is another, so that it does not run again', () => {
    expect(migrationAgain()).toBe(migration());
  });

  it('has the name of the workload where it is a hook, which Helm deletes before it makes the next', () => {
    expect(hook()).toBe('web');
  });
});
