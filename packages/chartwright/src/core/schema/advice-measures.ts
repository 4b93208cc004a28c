import type { Advice } from './advice.ts';

/** Units that users write, and Kubernetes' names of them. */
const UNITS: Readonly<Record<string, string>> = {
  b: '',
  kb: 'k',
  mb: 'M',
  gb: 'G',
  tb: 'T',
  kib: 'Ki',
  mib: 'Mi',
  gib: 'Gi',
  tib: 'Ti',
  ki: 'Ki',
  mi: 'Mi',
  gi: 'Gi',
  ti: 'Ti',
  g: 'G',
  t: 'T',
  K: 'Ki',
};

/** Advice on a Kubernetes quantity: signs, blanks and the units that are written wrongly most often. */
export function quantityAdvice(text: string): Advice {
  const match = /^([+-]?)([0-9]*[.,]?[0-9]+)\s*([A-Za-z]*)$/.exec(text.trim());
  const [, sign = '', number = '', unit = ''] = match ?? [];
  const expected = 'a number and at most one unit: m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei';
  if (sign !== '') return { expected: 'no sign', fix: `write "${number}${unit}"` };
  const known = UNITS[unit] ?? UNITS[unit.toLowerCase()];
  const plain = /^(m|k|M|G|T|P|E|[KMGTPE]i)?$/.test(unit) ? unit : known;
  if (number === '' || plain === undefined) return { expected, fix: 'write it like 500m, 128Mi or 2' };
  return { expected, fix: `write "${number.replace(',', '.').replace(/^\./, '0.')}${plain}"` };
}

/** Advice on a number of bytes: none, a part of one, and what {@link quantityAdvice} knows. */
export function bytesAdvice(text: string): Advice {
  if (/^[0.]+([A-Za-z]*)$/.test(text)) return { expected: 'more than zero', fix: 'write it like 128Mi' };
  if (/^[0-9]+(\.[0-9]+)?m$/.test(text))
    return { expected: 'whole bytes, not thousandths', fix: `write "${text.slice(0, -1)}Mi" if mebibytes are meant` };
  if (/^[0-9]+\.[0-9]+$/.test(text)) return { expected: 'whole bytes, or a unit', fix: `write it like ${text}Gi` };
  return quantityAdvice(text);
}

/** Advice on a Prometheus duration: one number and one unit. */
export function durationAdvice(text: string): Advice {
  const expected = 'one number and one of ms, s, m, h';
  const days = /^([0-9]{1,4})\s*d(ays?)?$/.exec(text);
  if (days !== null) return { expected, fix: `write "${Number(days[1]) * 24}h"` };
  const words = /^([0-9]+)\s+(ms|s|m|h)$/.exec(text);
  if (words !== null) return { expected, fix: `write "${words[1]}${words[2]}"` };
  return { expected, fix: /^[0-9]+$/.test(text) ? `write "${text}s"` : 'write it like 30s or 5m' };
}

/** Advice on a range of addresses: no prefix length, a part beyond its bound, a host name. */
export function cidrAdvice(text: string): Advice {
  const v4 = /^([0-9]+)\.([0-9]+)\.([0-9]+)\.([0-9]+)(\/[0-9]+)?$/.exec(text);
  if (v4 !== null && v4.slice(1, 5).some((part) => Number(part) > 255))
    return { expected: 'parts of at most 255', fix: 'write an address that exists' };
  if (v4 !== null && v4[5] === undefined)
    return { expected: 'the length of the prefix', fix: `write "${text}/32" for the one address` };
  if (v4 !== null)
    return { expected: 'a prefix of at most 32 bits, and no leading zeros', fix: 'write it like 10.20.0.0/16' };
  if (/^[0-9a-f:]+$/i.test(text) && text.includes(':'))
    return {
      expected: 'the length of the prefix, and lower case',
      fix: `write "${text.toLowerCase()}/128" for the one address`,
    };
  return { expected: 'addresses, not names', fix: 'write it like 10.20.0.0/16' };
}

/** Advice on a folder in a container: relative, ending in a slash, `..`, or the root. */
export function mountPathAdvice(text: string): Advice {
  const absolute = `/${text}`.replace(/\/+/g, '/').replace(/\/$/, '');
  const faults = [
    !text.startsWith('/') && 'a path from the root (/…)',
    (text === '/' || /^\/+$/.test(text)) && 'a folder below the root',
    /.\/$/.test(text) && 'no slash at the end',
    /\/\//.test(text) && 'single slashes',
    /(^|\/)\.{1,2}(\/|$)/.test(text) && 'no . or .. in it',
    /[^A-Za-z0-9_./-]/.test(text) && 'letters, digits, dots, hyphens and underscores only',
  ].filter((fault) => fault !== false);
  const usable = /^(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/.test(absolute);
  return {
    expected: faults.join(', ') || 'another path',
    fix: usable ? `write "${absolute}"` : 'write it like /var/lib/data',
  };
}
