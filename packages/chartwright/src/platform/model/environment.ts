import type { EffectiveEnvironment } from '../generated/environment.ts';

/** Where the certificates of hosts come from. */
export type IssuerKind = NonNullable<EffectiveEnvironment['certificates']['issuer']>;

/** An environment with nothing left open: what `environment.yaml` sets, and what follows from it. */
export interface Environment extends Omit<EffectiveEnvironment, 'production' | 'context' | 'cluster' | 'certificates'> {
  /** Name of its folder. */
  readonly name: string;
  readonly production: boolean;
  /** Context of the kubeconfig; undefined where it cannot be derived. */
  readonly context: string | undefined;
  readonly domains: string[];
  readonly cluster: EffectiveEnvironment['cluster'] & { readonly name: string };
  readonly certificates: EffectiveEnvironment['certificates'] & { readonly issuer: IssuerKind };
}

/** Domain of a cluster that nobody reaches from outside; RFC 6761 keeps `.test` free. */
export const trialDomain = 'platform.test';

/**
 * Fills in what follows from the rest of an environment.
 *
 * @param name of its folder, `environments/<name>`
 */
export function environmentOf(name: string, written: EffectiveEnvironment): Environment {
  const { profile } = written;
  const cluster = { ...written.cluster, name: written.cluster.name ?? name };
  return {
    ...written,
    name,
    production: written.production ?? profile === 'eks',
    context: written.context ?? (profile === 'kind' ? `kind-${cluster.name}` : undefined),
    domains: written.domains ?? [trialDomain],
    cluster,
    certificates: {
      ...written.certificates,
      issuer: written.certificates.issuer ?? (profile === 'kind' ? 'self-signed' : 'acme-dns01'),
    },
  };
}

/** Name of the S3 bucket of a component; undefined where it is neither given nor to be derived. */
export function bucketName({ aws, cluster }: Environment, component: string): string | undefined {
  const given = aws?.buckets[component];
  return given ?? (aws?.accountId === undefined ? undefined : `${cluster.name}-${aws.accountId}-${component}`);
}
