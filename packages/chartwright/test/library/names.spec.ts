import { describe, expect, it } from 'vitest';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { renderBatch } from '../support/batch.ts';
import { valueAt } from '../support/rendering.ts';
import { image } from '../support/values.ts';

/** The longest that the schema lets a name be. */
const longest = `n${'-'.repeat(38)}9`;
/** The longest name of a port, a limit of the API server. */
const port = 'p23456789012345';

const values: TeamValues = {
  tenant: {
    team: longest,
    network: { peers: { [`p${longest.slice(1)}`]: {} }, egress: { [longest]: { cidrs: ['10.0.0.0/8'], ports: [1] } } },
  },
  configMaps: { [`c${longest.slice(1)}`]: { data: { a: '' } } },
  workloads: {
    [longest]: {
      image,
      ports: { [port]: { containerPort: 1 } },
      expose: { hosts: ['a.example.com'] },
      metrics: { port },
      config: { mountPath: '/c', files: { a: '' } },
      scratch: { [longest]: { mountPath: '/s' } },
      secretMounts: { [longest]: { secret: 'a', mountPath: '/t' } },
      configMapMounts: { [longest]: { configMap: 'a', mountPath: '/u' } },
      tokens: { [longest]: { audience: 'a', mountPath: '/v' } },
      initContainers: { [`i${longest.slice(1)}`]: { image } },
      sidecars: { [`s${longest.slice(1)}`]: { image } },
    },
    [`d${longest.slice(1)}`]: {
      image,
      ports: { [port]: { containerPort: 1 } },
      persistence: { size: '1Gi', mountPath: '/d' },
    },
  },
};

/** RFC 1035's label, the narrowest of Kubernetes' name rules: what keeps it can be any object's name. */
const label = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** Kubernetes adds `-<ordinal>` to a StatefulSet's pods and `-<hash>` of 10 to their revision, which is a label. */
const roomForRevision = 63 - 11;

const render = renderBatch();
const long = render(values);
/** A chart's version may be as long as semver likes; as a label it may not. */
const short = render({ tenant: { team: 'a' }, workloads: { a: { image } } });

describe('names of maximum length', () => {
  it('stay within the DNS limit, for every object', () => {
    for (const { kind, name } of long.rendering.objects) expect(name, kind).toMatch(label);
  });

  it('stay within the limit for containers and volumes', () => {
    const pods = [...long.rendering.ofKind('Deployment'), ...long.rendering.ofKind('StatefulSet')];
    const names = pods.flatMap((object) =>
      ['initContainers', 'containers', 'volumes'].flatMap((list) =>
        ((valueAt(object, `spec.template.spec.${list}`) ?? []) as { name: string }[]).map(({ name }) => name),
      ),
    );
    expect(names).toHaveLength(13);
    for (const name of names) expect(name).toMatch(label);
  });

  it('leave room for what Kubernetes appends to a StatefulSet’s name', () => {
    expect(
      long.rendering.ofKind('StatefulSet').map((object) => String(valueAt(object, 'metadata.name')).length),
    ).toEqual([40]);
    expect(40).toBeLessThanOrEqual(roomForRevision);
  });

  it('never collide: no two objects of a kind have the same name', () => {
    expect(new Set(long.rendering.names).size).toBe(long.rendering.names.length);
  });

  it('may be one letter', () => {
    expect(short.rendering.names).toContain('Deployment/a');
    expect(short.rendering.names).toContain('Namespace/team-a');
  });
});
