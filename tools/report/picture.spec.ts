import { describe, expect, it } from 'vitest';
import { Questions } from '../../packages/chartwright/browser/answers/questions.ts';
import { pictureOf } from '../../packages/chartwright/browser/reach/picture.ts';
import type { Connection } from '../../packages/chartwright/src/kube/reach/answer.ts';
import { bare, deployment } from '../../packages/chartwright/src/kube/reach/reach-objects.fixture.ts';
import { reachFacts } from '../../packages/chartwright/src/kube/reach/read-facts.ts';

/** The neighbourhood of a workload that so many others call, each of another namespace. */
function neighbourhood(callers: number): { questions: Questions; connections: Connection[] } {
  const ids = Array.from({ length: callers }, (_, index) => `caller-${index}/app`);
  const objects = ['shop/api', ...ids].map((id) => deployment(id));
  const access = { environment: 'test', namespaces: [], roles: [], bindings: [], pods: [], unknown: [] };
  const questions = new Questions({ reach: reachFacts(objects, bare), access });
  const connections = ids.map((from): Connection => ({ from, to: 'shop/api', ports: [], verdict: 'yes' }));
  return { questions, connections };
}

describe('the picture of neighbours', () => {
  it.each([
    [40, 0],
    [47, 7],
  ])('of %i callers leaves out %i, and says so', (callers, more) => {
    const { questions, connections } = neighbourhood(callers);
    const picture = pictureOf(questions, 'shop', connections);
    expect(picture.more).toBe(more);
    expect(picture.lines).toHaveLength(40);
  });
});
