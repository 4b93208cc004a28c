import { mapOf, type Untyped } from '../../core/untyped.ts';

/** The issuer that a Certificate names, with cert-manager's defaults. */
export function issuerOf(certificate: Untyped): {
  readonly kind: unknown;
  readonly name: unknown;
  readonly group: unknown;
} {
  const { kind, name, group } = mapOf(mapOf(certificate['spec'])['issuerRef']);
  return { kind: kind ?? 'Issuer', name, group: group ?? 'cert-manager.io' };
}

/**
 * Whether an Issuer of the namespace signs a Certificate. Such an Issuer is the team's own, as a private CA is: what it
 * signs nobody trusts but who chooses to. The guard rail `hosts` decides the same.
 */
export function isOfOwnIssuer(certificate: Untyped): boolean {
  const { kind, name, group } = issuerOf(certificate);
  return typeof name === 'string' && kind === 'Issuer' && group === 'cert-manager.io';
}
