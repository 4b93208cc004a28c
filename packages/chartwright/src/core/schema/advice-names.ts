import { isAddress } from '../address-range.ts';
import type { Advice } from './advice.ts';

/** The form of a name. */
interface NameForm {
  readonly limit: number;
  readonly startsWithLetter: boolean;
  readonly dots: boolean;
  /** Whether it is the name of a port, which has a letter and no two hyphens in a row (RFC 6335, section 5.1). */
  readonly ofPort?: boolean;
}

/** Advice on a DNS name: what is wrong with it, and the nearest name that is right. */
export function nameAdvice(text: string, form: NameForm): Advice | undefined {
  const faults = [
    /[A-Z]/.test(text) && 'lower-case letters only',
    /[^A-Za-z0-9.-]/.test(text) && `no characters but a-z, 0-9 and -${form.dots ? ' and dots' : ''}`,
    !form.dots && text.includes('.') && 'no dots',
    form.startsWithLetter && /^[0-9]/.test(text) && 'a letter at the start',
    /^[-.]|[-.]$/.test(text) && 'a letter or digit at both ends',
    form.ofPort === true && text.includes('--') && 'no two hyphens in a row',
    form.ofPort === true && !/[A-Za-z]/.test(text) && 'at least one letter',
  ].filter((fault) => fault !== false);
  if (faults.length === 0) return undefined;
  const nearest = dnsName(text, form);
  return {
    expected: faults.join(', '),
    fix:
      nearest === '' || (form.ofPort === true && !/[a-z]/.test(nearest)) ? 'choose another name' : `write "${nearest}"`,
  };
}

/** The nearest DNS name to a text: accents dropped, lower case, hyphens in place of what is not allowed, cut to size. */
export function dnsName(text: string, form: NameForm): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(form.dots ? /[^a-z0-9.]+/g : /[^a-z0-9]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(form.startsWithLetter ? /^[^a-z]+/ : /^[^a-z0-9]+/, '');
  return plain.slice(0, form.limit).replace(/[-.]+$/, '');
}

/** Advice on a host name: a scheme, port, path, wildcard, upper case, single label: each has its own words. */
export function hostnameAdvice(text: string): Advice {
  const bare = text
    .replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:[0-9]*$/, '');
  const address = isAddress(bare.replace(/^\[|\]$/g, ''));
  const faults = [
    /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text) && 'no scheme',
    /:[0-9]*([/?#]|$)/.test(text) && 'no port (that of the Service is under ports)',
    /[/?#]/.test(text.replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\//, '')) && 'no path (it goes to expose.path)',
    bare.includes('*') && 'no wildcard',
    /[A-Z]/.test(bare) && 'lower-case letters only',
    bare.includes('_') && 'no underscore',
    /\s/.test(text) && 'no blanks',
    bare.endsWith('.') && 'no dot at the end',
    !bare.replace(/\.$/, '').includes('.') && 'at least two labels',
    address && 'a name and not an IP address',
  ].filter((fault) => fault !== false);
  const nearest = bare.toLowerCase().replace(/\.$/, '').trim();
  const expected = faults.length > 0 ? faults.join(', ') : 'labels of a-z, 0-9 and -';
  const usable = !address && /^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/.test(nearest);
  return { expected, fix: usable ? `write "${nearest}"` : 'write a whole host name, such as shop.example.com' };
}

/** Advice on an image: no tag, `latest`, a bad digest, a scheme, upper case, bad characters: each has its own words. */
export function imageAdvice(text: string): Advice {
  const [named = '', digest] = text.split('@', 2);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const repository = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (text === '')
    return {
      expected: 'the name of an image',
      fix: 'write the image, for example registry.example.com/shop/web:1.4.2',
    };
  if (/^[a-z]+:\/\//i.test(text)) return { expected: 'no scheme', fix: `write "${text.replace(/^[a-z]+:\/\//i, '')}"` };
  if (/\s/.test(text)) return { expected: 'no blanks', fix: 'remove the blanks' };
  if (tag === 'latest')
    return {
      expected: 'not `latest`, which changes under a running release',
      fix: 'write the version in place of latest, or a digest',
    };
  if (/[A-Z]/.test(repository)) {
    const lower = `${repository.toLowerCase()}${text.slice(repository.length)}`;
    return { expected: 'a repository in lower case', fix: `write "${lower}"` };
  }
  if (digest !== undefined && !/^sha256:[a-f0-9]{64}$/.test(digest))
    return {
      expected: 'a digest of `sha256:` and 64 digits from 0-9 and a-f',
      fix: 'copy the whole digest from the registry',
    };
  if (tag === undefined && digest === undefined)
    return { expected: 'a tag or a digest', fix: `add the version, for example "${repository}:1.0.0"` };
  if (tag === '') return { expected: 'a tag after the colon', fix: 'write the version after the colon' };
  if (tag !== undefined && !/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag))
    return {
      expected: 'a tag of at most 128 letters, digits, dots, hyphens and underscores',
      fix: 'write a tag of that form',
    };
  return {
    expected: 'registry/repository:tag, with a-z, 0-9, dots, hyphens and underscores',
    fix: 'write the image as the registry names it',
  };
}
