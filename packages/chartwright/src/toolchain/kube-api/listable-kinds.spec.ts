import { expect, it } from 'vitest';
import type { Kube } from './kube.ts';
import { listableKinds } from './listable-kinds.ts';

const list = ['list', 'get'];

/** What an API server answers to discovery, by path. */
const answers: Readonly<Record<string, object>> = {
  '/api/v1': {
    resources: [
      { name: 'pods', kind: 'Pod', verbs: list },
      { name: 'pods/log', kind: 'Pod', verbs: list },
      { name: 'bindings', kind: 'Binding', verbs: ['create'] },
      { name: 'events', kind: 'Event', verbs: list },
    ],
  },
  '/apis/policy.example.com/v2': { resources: [{ name: 'servers', kind: 'Server', verbs: list }] },
  '/apis/policy.example.com/v1': {
    resources: [
      { name: 'servers', kind: 'Server', verbs: list },
      { name: 'authorizations', kind: 'Authorization', verbs: list },
    ],
  },
};

const version = (groupVersion: string) => ({ groupVersion });

it('lists each kind once, in the preferred version where that has it, and passes over an API that nobody serves', async () => {
  const groups = [
    {
      name: 'policy.example.com',
      versions: [version('policy.example.com/v2'), version('policy.example.com/v1')],
      preferredVersion: version('policy.example.com/v2'),
    },
    {
      name: 'metrics.example.com',
      versions: [version('metrics.example.com/v1')],
      preferredVersion: version('metrics.example.com/v1'),
    },
  ];
  const kube = {
    raw: () => Promise.resolve({ groups }),
    request: (_: string, path: string) =>
      Promise.resolve(path in answers ? { status: 200, body: answers[path] } : { status: 503, body: '' }),
  } as unknown as Kube;
  expect(await listableKinds(kube)).toEqual([
    { apiVersion: 'v1', kind: 'Pod' },
    { apiVersion: 'policy.example.com/v2', kind: 'Server' },
    { apiVersion: 'policy.example.com/v1', kind: 'Authorization' },
  ]);
});
