import type { Component } from '../../platform/model/component.ts';
import { bucketName } from '../../platform/model/environment.ts';
import { type LayerScope, resolved } from '../../platform/model/layers.ts';
import type { Bucket } from './bucket.ts';

/** The buckets of the components that are installed, in alphabetical order. */
export function bucketsOf(scope: LayerScope): Bucket[] {
  return installed(scope).flatMap((component) => bucketOf(component, scope) ?? []);
}

/** The bucket of a component; undefined where it has none, or its name is not known. */
export function bucketOf({ name: component, aws }: Component, { environment }: LayerScope): Bucket | undefined {
  const name = environment === undefined ? undefined : bucketName(environment, component);
  return aws.bucket === undefined || name === undefined ? undefined : { component, name, actions: aws.bucket.actions };
}

/** What components add to the account's template, as their definitions write it. */
export interface WrittenResources {
  readonly resources: Record<string, unknown>;
  readonly outputs: Record<string, unknown>;
}

/**
 * The resources and outputs that components write themselves, references replaced.
 *
 * @throws ProblemsError when a reference leads nowhere
 */
export function writtenResources(scope: LayerScope): WrittenResources {
  const parts = installed(scope).map((component) => {
    const { resources, outputs } = component.aws;
    return resolved(component, { resources, outputs }, scope);
  });
  return {
    resources: merged(parts.map(({ resources }) => resources)),
    outputs: merged(parts.map(({ outputs }) => outputs)),
  };
}

/** Names, after the cluster's, of the roles whose nodes join the cluster. */
export function nodeRoles(scope: LayerScope): string[] {
  return installed(scope).flatMap(({ name, aws }) => (aws.nodeRole === undefined ? [] : [`${name}-${aws.nodeRole}`]));
}

/** The EKS add-ons that replace components which are external. */
export function componentAddons({ chosen }: LayerScope): string[] {
  return [...chosen.values()].filter(({ external }) => external).flatMap(({ component }) => component.aws.addon ?? []);
}

function installed({ chosen }: LayerScope): Component[] {
  return [...chosen.values()].filter((one) => one.installed).map(({ component }) => component);
}

/** Maps merged in order; later ones win. */
export function merged(parts: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return Object.assign({}, ...parts) as Record<string, unknown>;
}
