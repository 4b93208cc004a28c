import { rememberedOf } from '../memory.ts';

/** Words that mark a value as a secret, whatever the value looks like. */
const SECRET_WORD =
  /^(passwords?|passwd|passphrases?|passcode|pwd|pw|token|secret|credential|credentials|apikey|privatekey|accesskey)$/;
/** The same at the end of a word written without separators, such as `DBPASSWORD`. */
const SECRET_END =
  /(password|passwd|passphrase|apikey|secretkey|privatekey|accesskey|(auth|access|api|bot|sas|refresh|session)token|(api|app|client|consumer|shared|webhook)secret)$/;
/** Words that mark a secret only together. */
const SECRET_PAIRS = [
  'api key',
  'private key',
  'access key',
  'account key',
  'signing key',
  'encryption key',
  'secret key',
  'auth key',
];
/** `DB_PASS`; `proxy_pass` of nginx names where a request goes. */
const PASS = /(^| )(?!(proxy|fastcgi|uwsgi|scgi|grpc|memcached|by|first|second|two|multi|dry) pass$)(\w+ )?pass$/;
/** A last word that makes a name with such words harmless, as in `TOKEN_URL`. */
const HARMLESS_END =
  /^(file|path|dir|directory|folder|mount|name|names|ref|url|uri|endpoint|host|port|ttl|seconds|minutes|hours|expiry|expiration|expires|lifetime|age|interval|timeout|length|size|count|limit|max|min|enabled|disabled|required|type|kind|algorithm|alg|issuer|audience|header|prefix|suffix|id|policy|rotation|version|provider|store|manager|backend|engine|field|format|scope|scopes|claim|namespace|region|cookie)$/;
/** Names of Secrets and of their keys, and of a switch of Kubernetes. */
const POINTING = /^(automount .*|existing .*secret|.*(password|passwd|token) key)$/;
/** Words that hint at a secret only when the value looks random too. */
const HINTING = /^(key|auth|salt|sig|signature|dsn|cert|jwt|bearer|hmac|seed)$/;
/** Words of which a number is the secret itself. */
const NUMERIC = /(pass(word|wd|phrase|code)?s?|pwd|pw|pin)$/;
/** A first word that makes a name with such words a switch, as in `ALLOW_EMPTY_PASSWORD`. */
const SWITCHING =
  /^(use|uses|enable|enables|disable|disables|allow|allows|require|requires|create|generate|rotate|has|is|skip|with|without|auto|no|send)$/;

/** Longer than any name of a variable or flag (253 in Kubernetes). */
const LONGEST_NAME = 256;

/** Whether a name marks its value as a secret, as `DB_PASSWORD` and `apiKey` do and `TOKEN_URL` does not. */
export const isSecretName = rememberedOf((name): boolean => {
  const words = wordsOf(name);
  const spaced = words.join(' ');
  if (HARMLESS_END.test(words.at(-1) ?? '') || POINTING.test(spaced)) return false;
  return (
    words.some((word) => SECRET_WORD.test(word) || SECRET_END.test(word)) ||
    PASS.test(spaced) ||
    SECRET_PAIRS.some((pair) => ` ${spaced} `.includes(` ${pair} `))
  );
});

/** Whether a name may be that of a secret, if the value looks like one, as under `SESSION_KEY`. */
export function hintsAtSecret(name: string): boolean {
  return HINTING.test(wordsOf(name).at(-1) ?? '');
}

/** Whether a number under a name can be nothing but the secret, as under `DB_PWD` and `PIN`. */
export function isNumericName(name: string): boolean {
  return NUMERIC.test(wordsOf(name).at(-1) ?? '');
}

/** Whether a secret's name is that of a switch if its value is one, as in `ALLOW_EMPTY_PASSWORD: yes`. */
export function isSwitchName(name: string): boolean {
  return SWITCHING.test(wordsOf(name)[0] ?? '');
}

/** Lower-case words of a name in any style; without numbers such as that of `PASSWORD_2`. */
function wordsOf(name: string): string[] {
  return name
    .slice(-LONGEST_NAME)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/[0-9]+$/, ''))
    .filter((word) => word !== '');
}
