/** An address that a setting of a trigger holds. */
export interface TriggerAddress {
  /** In lower case and without the dot of an absolute name. */
  readonly host: string;
  readonly port: string | undefined;
}

/** Keys of KEDA's triggers whose value is an address, or several: `serverAddress`, `bootstrapServers` … */
const ADDRESS_KEY = /(address(es)?|hosts?|endpoints?(suffix)?|servers?|brokers?)$/i;

/** Keys whose value is several settings in one text, of which one is an address. */
const CONNECTION_KEY = /(connection(string)?|dsn)$/i;

/** Keys whose value is a question that a server answers, in which an address is only a word. */
const QUESTION_KEY = /quer(y|ies)$/i;

const url = /[a-z][a-z0-9+.-]*:\/\/[^\s,;'"]*/gi;
const setting = /(?:^|[\s;])(?:host|hostaddr|server|data source|addr|address|endpoint)\s*=\s*([^\s;]+)/gi;
const inCluster = /^(?:[^\s/:]+\.svc(?:\.[^\s/:]+)?|\d{1,3}(?:\.\d{1,3}){3})\.?(?::\d+)?(?:\/\S*)?$/i;

/**
 * The addresses that KEDA would call for one setting of a trigger: known by the setting's name, and whatever its name by
 * a URL, by a name of the cluster or by an IP address as its value.
 *
 * @param key name of the setting, without `FromEnv`
 */
export function triggerAddresses(key: string, text: string): TriggerAddress[] {
  return texts(key, text).flatMap((one) => addressOf(one) ?? []);
}

function texts(key: string, text: string): readonly string[] {
  if (CONNECTION_KEY.test(key)) return [...(text.match(url) ?? []), ...settings(text)].concat(driverAddresses(text));
  if (ADDRESS_KEY.test(key)) return text.split(/[\s,;]+/).filter((one) => one !== '');
  if (QUESTION_KEY.test(key)) return [];
  return inCluster.test(text) ? [text] : (text.match(url) ?? []);
}

function settings(text: string): string[] {
  return [...text.matchAll(setting)].map(([, value = '']) =>
    value.replace(/^(tcp|np|lpc):/i, '').replace(/,(\d+)$/, ':$1'),
  );
}

/** `user@tcp(db:3306)/orders`, as Go's driver of MySQL has it. */
function driverAddresses(text: string): string[] {
  return [...text.matchAll(/\b(?:tcp|udp)6?\(([^)]*)\)/gi)].map(([, value = '']) => value);
}

function addressOf(text: string): TriggerAddress | undefined {
  const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[/?#].*$/s, '');
  const [, host = '', port] = /^(?:.*@)?(\[[^\]]*\]|[^:]*)(?::(\d+))?/s.exec(authority) ?? [];
  return host === '' ? undefined : { host: host.toLowerCase().replace(/\.$/, ''), port };
}
