import type { ParsedYaml } from '../../core/yaml/source.ts';
import type { EnvironmentFault } from './fault.ts';
import { type Environment, trialDomain } from '../../platform/model/environment.ts';

/** Faults of the domains. */
export function domainFaults({ production, profile, domains }: Environment, parsed: ParsedYaml): EnvironmentFault[] {
  if (profile === 'eks' && !parsed.has(['domains'])) {
    return [
      {
        path: ['domains'],
        severity: production ? 'error' : 'warning',
        text: {
          code: 'environment/domains',
          found: `no domains, so that ${trialDomain} is used`,
          expected: 'domains that are yours: nobody can reach a host under .test, or get a certificate for it',
          fix: 'set `domains`',
        },
      },
    ];
  }
  return domains.flatMap((domain, index): EnvironmentFault[] =>
    production && isReserved(domain)
      ? [
          {
            path: ['domains', index],
            text: {
              code: 'environment/domains',
              found: `the domain ${domain}`,
              expected: 'a domain that DNS can resolve; RFC 6761 reserves .test, .localhost and .invalid',
              fix: 'set a domain of yours',
            },
          },
        ]
      : [],
  );
}

function isReserved(domain: string): boolean {
  return /\.(test|localhost|invalid)$/.test(domain);
}

/** Faults of where certificates come from. */
export function certificateFaults(environment: Environment): EnvironmentFault[] {
  const { certificates, production, domains } = environment;
  if (certificates.issuer === 'self-signed') return production ? [selfSigned()] : [];
  if (certificates.issuer === 'ca') return certificates.caSecretName === undefined ? [noCaSecret()] : [];
  const reserved = production ? undefined : domains.find(isReserved);
  return [
    ...(certificates.email === undefined ? [noEmail(certificates.issuer)] : []),
    ...(certificates.issuer === 'acme-dns01' && environment.profile === 'kind' ? [dnsOnKind()] : []),
    ...(reserved === undefined ? [] : [unreachable(certificates.issuer, reserved)]),
  ];
}

function selfSigned(): EnvironmentFault {
  return {
    path: ['certificates', 'issuer'],
    text: {
      code: 'environment/self-signed',
      found: 'self-signed certificates in production',
      expected: 'acme-dns01, acme-http01, or ca',
      fix: 'set certificates.issuer to acme-dns01 and certificates.email to an address',
    },
  };
}

function noCaSecret(): EnvironmentFault {
  return {
    path: ['certificates', 'caSecretName'],
    text: {
      code: 'environment/ca-secret',
      found: 'issuer ca without a Secret',
      expected: "the Secret that holds the CA's tls.crt and tls.key",
      fix: 'set certificates.caSecretName',
    },
  };
}

function noEmail(issuer: string): EnvironmentFault {
  return {
    path: ['certificates', 'email'],
    text: {
      code: 'environment/acme-email',
      found: `issuer ${issuer} without an e-mail address`,
      expected: 'an address that the ACME server can write to before a certificate expires',
      fix: 'set `certificates.email`',
    },
  };
}

function dnsOnKind(): EnvironmentFault {
  return {
    path: ['certificates', 'issuer'],
    text: {
      code: 'environment/issuer',
      found: 'issuer acme-dns01 on kind',
      expected: 'self-signed, ca, or acme-http01: the DNS challenge needs Route 53 and an identity on EKS',
      fix: 'set certificates.issuer to self-signed',
    },
  };
}

function unreachable(issuer: string, domain: string): EnvironmentFault {
  return {
    path: ['certificates', 'issuer'],
    text: {
      code: 'environment/issuer',
      found: `issuer ${issuer} for ${domain}`,
      expected: 'a domain that the ACME server can reach; RFC 6761 reserves .test, .localhost and .invalid',
      fix: 'set certificates.issuer to self-signed, or set domains to your own',
    },
  };
}
