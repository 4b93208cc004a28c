import { isMap, listOf, mapOf, valueAt, type Segment, type Untyped } from '../../core/untyped.ts';
import { allContainersOf, type PodContainer, type PodTemplate } from '../pods.ts';

/** A field by which a pod breaks a control of the Pod Security Standards, and what it should be. */
export interface Violation {
  readonly at: readonly Segment[];
  /** What a message reports as found; the field's value by default. */
  readonly found?: string;
  readonly expected: string;
  readonly fix: string;
}

/** A control of the Pod Security Standards, by the name that Kubernetes gives it. */
export interface Control {
  readonly name: string;
  readonly violations: (pod: PodTemplate) => readonly Violation[];
}

/** Where in a pod a control looks: the pod's spec, each container, or the security contexts of the pod and of all. */
export type Scope = 'pod' | 'containers' | 'contexts';

/** A field that has to hold one of certain values where it is set at all. */
export interface FieldRule {
  readonly scope: Scope;
  /** Relative to the scope; `*` matches every entry of a list. */
  readonly field: string;
  readonly allows: (value: unknown) => boolean;
  readonly expected: string;
  readonly fix: string;
}

/** A control that is a matter of single fields. */
export function fieldControl(name: string, ...rules: readonly FieldRule[]): Control {
  return {
    name,
    violations: (pod) =>
      rules.flatMap(({ scope, field, allows, expected, fix }) =>
        placesOf(pod, scope)
          .flatMap((at) => fieldsAt(pod, at, field.split('.')))
          .filter(({ value }) => value !== undefined && value !== null && !allows(value))
          .map(({ at }) => ({ at, expected, fix })),
      ),
  };
}

/** The way to a security context, and whose it is. */
export interface SecurityContext {
  readonly at: readonly Segment[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** The security context of the pod as a whole. */
export function podContext(pod: PodTemplate): SecurityContext {
  return contextIn(pod.specAt, pod.spec, pod.contextKey);
}

/** The security context of one container. */
export function containerContext(container: PodContainer): SecurityContext {
  return contextIn(container.at, container.value, container.contextKey);
}

function contextIn(at: readonly Segment[], value: Untyped, key = 'securityContext'): SecurityContext {
  return { at: [...at, key], value: mapOf(value[key]) };
}

/** Whether the pod declares Windows as its system, to which the controls of Linux do not apply. */
export function isWindows(pod: PodTemplate): boolean {
  return mapOf(pod.spec['os'])['name'] === 'windows';
}

/** Whether the pod's root has no rights on the node (`hostUsers: false`): since Kubernetes 1.35 it may then be root in the pod. */
export function hasOwnUsers(pod: PodTemplate): boolean {
  return pod.spec['hostUsers'] === false;
}

function placesOf(pod: PodTemplate, scope: Scope): (readonly Segment[])[] {
  if (scope === 'pod') return [pod.specAt];
  const containers = allContainersOf(pod);
  if (scope === 'containers') return containers.map(({ at }) => at);
  return [podContext(pod).at, ...containers.map((container) => containerContext(container).at)];
}

interface Field {
  readonly at: readonly Segment[];
  readonly value: unknown;
}

function fieldsAt(pod: PodTemplate, at: readonly Segment[], [step, ...rest]: readonly string[]): Field[] {
  const value = valueAt(pod.object.value, at);
  if (step === undefined) return [{ at, value }];
  if (step === '*') return listOf(value).flatMap((_, index) => fieldsAt(pod, [...at, index], rest));
  return isMap(value) ? fieldsAt(pod, [...at, step], rest) : [];
}
