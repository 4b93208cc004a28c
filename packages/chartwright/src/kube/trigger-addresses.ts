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

/** Stands in the templates of the brokers' scalers for a setting that is an address itself. */
const MANAGEMENT_ENDPOINT = /^https?:\/\/(?:<<managementEndpoint>>|\{\{\s*\.ManagementEndpoint\s*\}\})(?=\/|$)/i;

/** Before the address of a gRPC server: who resolves it (https://grpc.io/docs/guides/custom-name-resolution/). */
const GRPC_RESOLVER = /^(?:dns|passthrough|ipv4|ipv6|xds):\/\/[^/]*\//i;

const url = /[a-z][a-z0-9+.-]*:\/\/[^\s,;'"]*/gi;
const connectionUrl = /[a-z][a-z0-9+.-]*:\/\/[^\s;'"]*/gi;
const setting =
  /(?:^|[\s;?&]|odbc:)(?:host|hostaddr|server|data source|addr|address|endpoint|failover ?partner)\s*=\s*([^\s;&]+)/gi;
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
  if (CONNECTION_KEY.test(key)) return connectionAddresses(text);
  if (ADDRESS_KEY.test(key)) return text.split(/[\s,;]+/).filter((one) => one !== '');
  if (QUESTION_KEY.test(key)) return [];
  if (key.toLowerCase() === 'cloudid') return cloudAddresses(text);
  const given = text.replace(MANAGEMENT_ENDPOINT, '');
  return inCluster.test(given) ? [given] : (given.match(url) ?? []);
}

/** Drivers try each of several hosts, and a setting after the `?` of a URL takes the place of its host. */
function connectionAddresses(text: string): string[] {
  const urls = (text.match(connectionUrl) ?? []).flatMap((one) =>
    one
      .replace(/^[^:]*:\/\//, '')
      .replace(/[/?#].*$/s, '')
      .replace(/^.*@/s, '')
      .split(','),
  );
  return [...urls, ...settings(unescaped(text)), ...driverAddresses(text)];
}

function unescaped(text: string): string {
  return text.replaceAll(/%[0-7][0-9a-f]/gi, (code) => String.fromCodePoint(Number.parseInt(code.slice(1), 16)));
}

function settings(text: string): string[] {
  return [...text.matchAll(setting)].flatMap(([, value = '']) =>
    value
      .replace(/^(tcp|np|lpc):/i, '')
      .replace(/,(\d+)$/, ':$1')
      .split(','),
  );
}

/** `user@tcp(db:3306)/orders`, as Go's driver of MySQL has it. */
function driverAddresses(text: string): string[] {
  return [...text.matchAll(/\b(?:tcp|udp)6?\(([^)]*)\)/gi)].map(([, value = '']) => value);
}

/** The Cloud ID of Elastic: a name, and in base64 a domain and below it the server, with `$` between. */
function cloudAddresses(text: string): string[] {
  const [, code = ''] = /^[^:]*:([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  const [domain = '', server = ''] = atob(code.replace(/=+$/, '').replace(/^((?:.{4})*).$/s, '$1')).split('$');
  return domain === '' ? [] : [server === '' ? domain : `${server}.${domain}`];
}

function addressOf(text: string): TriggerAddress | undefined {
  const authority = text
    .replace(GRPC_RESOLVER, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '');
  const [, host = '', port] = /^(?:.*@)?(\[[^\]]*\]|[^:]*)(?::(\d+))?/s.exec(authority) ?? [];
  return host === '' ? undefined : { host: host.toLowerCase().replace(/\.$/, ''), port };
}
