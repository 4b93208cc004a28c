import { expect, it } from 'vitest';
import { triggerAddresses } from './trigger-addresses.ts';

const of = (key: string, text: string): string[] =>
  triggerAddresses(key, text).map(({ host, port }) => (port === undefined ? host : `${host}:${port}`));

it.each([
  ['url', 'http://kubernetes.default.svc/api', ['kubernetes.default.svc']],
  ['serverAddress', 'HTTPS://u:p@Loki.example.com.:3100/x?y=http://z', ['loki.example.com:3100']],
  ['bootstrapServers', 'a:9092,b.c.svc:9093', ['a:9092', 'b.c.svc:9093']],
  ['addresses', 'a:1, b:2; c', ['a:1', 'b:2', 'c']],
  ['host', '[fd00::1]:80', ['[fd00::1]:80']],
  ['queueURL', 'https://sqs.eu-west-1.amazonaws.com/1/a', ['sqs.eu-west-1.amazonaws.com']],
  ['natsServerMonitoringEndpoint', 'nats.team-a.svc:8222', ['nats.team-a.svc:8222']],
  ['endpointSuffix', 'servicebus.evil.example', ['servicebus.evil.example']],
  ['connection', 'postgresql://u:p@db.team-a.svc:5432/x', ['db.team-a.svc:5432']],
  ['connection', 'host=db user=a port=5432', ['db']],
  ['connection', 'u:p@tcp(db:3306)/orders', ['db:3306']],
  ['connectionString', 'Server=tcp:sql.example.com,1433;Database=a', ['sql.example.com:1433']],
  ['connectionString', 'Endpoint=sb://a.servicebus.windows.net/;SharedAccessKey=b', ['a.servicebus.windows.net']],
  ['connectionString', 'mongodb://u:p@a.svc:1,b.svc:2/x?replicaSet=c', ['a.svc:1', 'b.svc:2']],
  ['connection', 'host=a.svc,b.svc user=x', ['a.svc', 'b.svc']],
  ['connection', 'postgresql://a.svc/x?sslmode=off&%68ost=b.svc', ['a.svc', 'b.svc']],
  ['connectionString', 'odbc:server=a.svc;failoverpartner=b.svc', ['a.svc', 'b.svc']],
  ['cloudID', `a:${btoa('svc.example.com:9200$es$kibana')}`, ['es.svc.example.com:9200']],
  ['restAPITemplate', 'http://{{.ManagementEndpoint}}.evil.svc/x', ['{{.managementendpoint}}.evil.svc']],
  ['scalerAddress', 'passthrough:///loki.other.svc:3100', ['loki.other.svc:3100']],
  ['scalerAddress', 'dns://own.team-a.svc/loki.other.svc:3100', ['loki.other.svc:3100']],
  ['whatever', 'ftp://files.example.com/a', ['files.example.com']],
  ['whatever', '169.254.169.254', ['169.254.169.254']],
  ['whatever', 'grafana.platform-observability.svc:80/api', ['grafana.platform-observability.svc:80']],
])('the setting %s of %j leads to %j', (key, text, expected) => {
  expect(new Set(of(key, text))).toEqual(new Set(expected));
});

it.each([
  ['topic', '1e3'],
  ['listName', 'orders:1'],
  ['restAPITemplate', 'http://{{.ManagementEndpoint}}/api/jolokia/read/x'],
  ['restApiTemplate', 'http://<<managementEndpoint>>/console/jolokia/read/x'],
  ['cloudID', 'no:base64!'],
  ['query', 'sum(rate({url="http://a.example.com"}[1m]))'],
  ['value', '5'],
  ['valueLocation', 'a.b.c'],
  ['host', ''],
  ['queueURL', 'orders'],
])('the setting %s of %j leads nowhere', (key, text) => {
  expect(of(key, text)).toEqual([]);
});
