// Starts servers for the process that forked it, and ends them all when that process goes, however it goes: a crash and
// a SIGKILL close the channel between the two just as a tidy end does. It runs in a process group of its own, so that
// Ctrl-C in the terminal does not end it before its servers. Each server leads a group too: what it starts ends with it.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout } from 'node:timers';
import { openSync, rmSync } from 'node:fs';

const grace = 5000;
/** @type {Map<string, import('node:child_process').ChildProcess>} */
const running = new Map();
/** Folder to remove at the end; none while its logs are wanted. @type {string | undefined} */
let scratch;

process.on('message', (/** @type {any} */ message) => {
  if (message.start !== undefined) start(message.start);
  else if (message.stop !== undefined) stop(message.stop);
  else if ('scratch' in message) scratch = message.scratch ?? undefined;
});

process.on('disconnect', () => {
  for (const server of running.values()) signal(server, 'SIGKILL');
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  process.exit();
});

/** @param {{ name: string, program: string, args: string[], environment: NodeJS.ProcessEnv, log: string, cwd: string }} server */
function start({ name, program, args, environment, log, cwd }) {
  const output = openSync(log, 'a');
  const server = spawn(program, args, { cwd, env: environment, detached: true, stdio: ['ignore', output, output] });
  running.set(name, server);
  server.on('error', (error) => ended(name, error.message));
  server.on('exit', (code, by) => ended(name, by ?? `exit code ${code}`));
  if (server.pid !== undefined) process.send?.({ started: name, pid: server.pid });
}

/** @param {string} name */
function stop(name) {
  const server = running.get(name);
  if (server === undefined) return process.send?.({ ended: name, how: 'not running' });
  signal(server, 'SIGTERM');
  setTimeout(() => {
    if (running.get(name) === server) signal(server, 'SIGKILL');
  }, grace).unref();
}

/** @param {string} name @param {string} how */
function ended(name, how) {
  running.delete(name);
  if (process.connected) process.send?.({ ended: name, how });
}

/** @param {import('node:child_process').ChildProcess} server @param {NodeJS.Signals} name */
function signal(server, name) {
  try {
    if (server.pid !== undefined) process.kill(-server.pid, name);
  } catch {
    // It has ended in the meantime.
  }
}
