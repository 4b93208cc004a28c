import { reserved } from '../import/container.ts';
import { type Draft, draftOf } from '../import/draft.ts';
import type { Notes } from '../import/notes.ts';
import type { Part } from '../import/part.ts';
import { mountsOf, type Shared } from './mounts.ts';
import { portsOf } from './ports.ts';
import { variablesOf } from './variables.ts';
import { plainText, quantityOfBytes, quantityOfCpus, wholeSeconds, wordsOf } from './words.ts';

/** A service as a workload. */
export function workloadOf(service: Part, name: string, shared: Shared, isAwaited: boolean, notes: Notes): Draft {
  service.ignoreAll('init', 'stdin_open', 'tty', 'platform', 'attach', 'annotations');
  service.ignore('read_only', true);
  service.ignore('cap_drop', ['ALL'], ['all']);
  service.ignore('security_opt', ['no-new-privileges:true'], ['no-new-privileges']);
  service.ignore('container_name', name);
  service.ignore('hostname', name);
  const kind = kindOf(service, isAwaited);
  const mounts = mountsOf(service, { name, isJob: kind === 'Job', isAwaited }, shared, notes);
  const command = wordsAt(service, 'entrypoint');
  return draftOf({
    kind,
    image: imageOf(service, name, notes),
    imagePullPolicy: PULL[service.text('pull_policy') ?? ''],
    command,
    args: wordsAt(service, 'command'),
    ports: kind === 'Job' ? undefined : portsOf(service, name, notes),
    ...variablesOf(service, name, notes),
    ...mounts,
    resources: resourcesOf(service),
    probes: draftOf({ readiness: probeOf(service) }),
    ...(kind === 'Job' ? jobOf(isAwaited) : scaleOf(service, mounts['persistence'] !== undefined)),
    security: userOf(service),
    terminationGracePeriodSeconds: wholeSeconds(service.text('stop_grace_period')),
  });
}

const PULL: Readonly<Record<string, string>> = {
  always: 'Always',
  missing: 'IfNotPresent',
  if_not_present: 'IfNotPresent',
};

/** What others wait for the end of runs to its end; so does what is never started again. A volume needs a StatefulSet. */
function kindOf(service: Part, isAwaited: boolean): string | undefined {
  service.ignore('restart', 'always', 'unless-stopped');
  if (service.peek('restart') !== 'no' && !isAwaited) return undefined;
  service.take('restart');
  return 'Job';
}

function jobOf(isAwaited: boolean): Draft {
  return isAwaited ? { job: { phase: 'before' } } : {};
}

function imageOf(service: Part, name: string, notes: Notes): string | undefined {
  const image = service.text('image');
  if (image !== undefined || !service.has('build')) return image;
  const placeholder = `registry.example.com/${name}:0.0.0`;
  service.take('build');
  notes.changed(service.object, [...service.at, 'build'], {
    expected: `an image that a build has pushed: ${placeholder} stands in for it`,
    fix: `build and push it, and write its name into workloads.${name}.image`,
  });
  return placeholder;
}

/** A command as a list or as a line; an empty one clears the image's, which the values cannot say. */
function wordsAt(service: Part, key: string): string[] | undefined {
  const words = service.texts(key) ?? lineAt(service, key);
  return words?.map(plainText);
}

function lineAt(service: Part, key: string): string[] | undefined {
  const line = service.text(key);
  return line === undefined ? undefined : wordsOf(line);
}

function resourcesOf(service: Part): Draft {
  const resources = service.part('deploy')?.part('resources');
  const [limits, reservations] = [resources?.part('limits'), resources?.part('reservations')];
  const side = (part: Part | undefined, cpus: string, memory: string): Draft => {
    const cpu = part?.text('cpus') ?? service.text(cpus);
    const bytes = part?.text('memory') ?? service.text(memory);
    return draftOf({
      cpu: cpu === undefined ? undefined : (quantityOfCpus(cpu) ?? cpu),
      memory: bytes === undefined ? undefined : (quantityOfBytes(bytes) ?? bytes),
    });
  };
  return reserved(side(reservations, '', 'mem_reservation'), side(limits, 'cpus', 'mem_limit'));
}

/** A health check says whether others may call it, which is what Compose waits for. */
function probeOf(service: Part): Draft | undefined {
  const check = service.part('healthcheck');
  if (check === undefined) return undefined;
  const written = check.peek('test');
  if (Array.isArray(written) && !['CMD', 'CMD-SHELL', 'NONE'].includes(String(written[0]))) return undefined;
  const test = check.texts('test') ?? check.text('test');
  if (test === undefined) return undefined;
  if (test[0] === 'NONE' || check.peek('disable') === true) {
    check.ignoreAll('disable', 'interval', 'timeout', 'retries', 'start_period', 'start_interval');
    return undefined;
  }
  check.ignore('disable', false);
  const command = typeof test === 'string' ? ['/bin/sh', '-c', test] : commandOf(test);
  return draftOf({
    type: 'exec',
    command,
    initialDelaySeconds: wholeSeconds(check.text('start_period')),
    // What Docker does by default.
    periodSeconds: wholeSeconds(check.text('interval')) ?? 30,
    timeoutSeconds: wholeSeconds(check.text('timeout')) ?? 30,
    failureThreshold: check.integer('retries'),
  });
}

function commandOf([first, ...words]: readonly string[]): string[] {
  return first === 'CMD-SHELL' ? ['/bin/sh', '-c', words.join(' ')] : words;
}

function scaleOf(service: Part, isStateful: boolean): Draft {
  const deploy = service.part('deploy');
  deploy?.ignore('mode', 'replicated');
  deploy?.ignoreAll('endpoint_mode');
  const replicas = deploy?.integer('replicas') ?? service.integer('scale') ?? 1;
  return isStateful ? { replicas } : { replicas, autoscaling: { enabled: false } };
}

function userOf(service: Part): Draft {
  const [whole, user, group] = /^([1-9][0-9]*)(?::([1-9][0-9]*))?$/.exec(String(service.peek('user'))) ?? [];
  if (whole === undefined) return {};
  service.take('user');
  return draftOf({ runAsUser: Number(user), runAsGroup: group === undefined ? undefined : Number(group) });
}
