import { isAddress } from '../../core/address-range.ts';
import { hostClaims, type HostClaim } from '../../kube/host-claims.ts';
import { groupOf } from '../../kube/catalog.ts';
import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Problem } from '../../core/problem.ts';
import { namespaceOf } from '../terms/namespace.ts';
import { type HostRefusal, hostRefusal, isOwnService, liesUnder } from '../terms/host-rules.ts';
import { isOfOwnIssuer } from '../terms/issuers.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/** Hosts of an object that no team may have: every host, one outside the domains, or one of the platform's own. */
export function hostFindings(object: ManifestObject, terms: ObjectTerms): Problem[] {
  return claimsOutside(object, namespaceOf(terms), terms).flatMap((claim) => {
    const refusal = refusalOf(claim.host, terms.global.platform);
    if (refusal === undefined) return [];
    const found = claim.host === '' ? `no host, which means every host` : `"${claim.host}"`;
    const { expected, fix } = refusal;
    return [finding(object, claim.at, { code: 'objects/host', found, expected, fix })];
  });
}

function refusalOf(host: string, platform: ObjectTerms['global']['platform']): Omit<HostRefusal, 'reason'> | undefined {
  if (host === '') return everyHost;
  return isAddress(host) ? anAddress : hostRefusal(host, platform);
}

const everyHost = {
  expected: 'a host in every rule, listener and route',
  fix: 'name the hosts that are meant',
};

const anAddress = {
  expected: 'a host name, since an IP address is none',
  fix: 'name the host that clients call',
};

/**
 * Claims that reach beyond the team: names of Services in its namespace are its own, and so is every name outside the
 * environment's domains that an Issuer of its own signs.
 */
export function claimsOutside(
  object: ManifestObject,
  namespace: string,
  { global }: Pick<ObjectTerms, 'global'>,
): HostClaim[] {
  const claims = hostClaims(object).filter(({ host }) => !isOwnService(host, namespace));
  if (!isCertificate(object) || !isOfOwnIssuer(object.value)) return claims;
  const { domains } = global.platform;
  return claims.filter(({ host }) => domains.some((domain) => liesUnder(host, domain)));
}

function isCertificate({ apiVersion, kind }: ManifestObject): boolean {
  return kind === 'Certificate' && groupOf(apiVersion) === 'cert-manager.io';
}
