// Settings that `npm run e2e` passes to the scenarios, which vitest runs in separate processes.
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What scenarios run on. */
export type Target = 'local' | 'kind';

/** Where the charts of components come from. */
export type Charts = 'stand-ins' | 'upstream';

/** Environment variables of a run. */
export const variables = {
  target: 'CHARTWRIGHT_E2E_TARGET',
  mirror: 'CHARTWRIGHT_E2E_MIRROR',
  charts: 'CHARTWRIGHT_E2E_CHARTS',
  source: 'CHARTWRIGHT_E2E_SOURCE',
  keep: 'CHARTWRIGHT_E2E_KEEP',
  report: 'CHARTWRIGHT_E2E_REPORT',
  update: 'CHARTWRIGHT_E2E_UPDATE',
  scratch: 'CHARTWRIGHT_E2E_SCRATCH',
} as const;

/** Absolute folder of the repository. */
export const repository = fileURLToPath(new URL('..', import.meta.url));

export function target(): Target {
  return process.env[variables.target] === 'kind' ? 'kind' : 'local';
}

export function charts(): Charts {
  return process.env[variables.charts] === 'upstream' ? 'upstream' : 'stand-ins';
}

/** Absolute folder of the component charts' archives. */
export function mirror(): string {
  const folder = process.env[variables.mirror];
  if (folder === undefined) throw new Error(`${variables.mirror} is not set: run scenarios by \`npm run e2e\``);
  return folder;
}

/** Absolute folder of what a run leaves nothing of, even when it is cut short. */
export function scratch(): string {
  return process.env[variables.scratch] ?? tmpdir();
}

/** Absolute folder that the workspace under test is copied from: the repository, or a copy of it that was broken. */
export function source(): string {
  return resolve(process.env[variables.source] ?? repository);
}

/** Whether folders and servers' logs stay after a run that went well. */
export function keepAlways(): boolean {
  return process.env[variables.keep] === '1';
}

/** Whether a scenario writes what it otherwise compares with a committed file. */
export function update(): boolean {
  return process.env[variables.update] === '1';
}
