import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { http, image, type Platform } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type Alerting = NonNullable<TeamValues['alerting']>;
type Receiver = NonNullable<Alerting['receivers']>[string];

const chat: Receiver = { slack: { secret: 'slack' } };

/** Values whose alerts go to `chat`, with these further ones. */
function told(alerting: Alerting = {}, platform?: Platform): TeamValues {
  return {
    tenant: { team: 'shop' },
    workloads: { web: { image, ports: http } },
    alerting: { receivers: { chat }, defaultReceiver: 'chat', ...alerting },
    ...(platform === undefined ? {} : { global: { platform } }),
  };
}

/** Values with one receiver. */
function by(receiver: Receiver): TeamValues {
  return told({ receivers: { chat: receiver } });
}

/** Values with one route. */
function routed(route: Partial<NonNullable<Alerting['routes']>[number]>): TeamValues {
  return told({ routes: [{ receiver: 'chat', ...route }] });
}

/** The team's AlertmanagerConfig with these fields. */
function shown(spec: Readonly<Record<string, unknown>>): ShownObject {
  return { kind: 'AlertmanagerConfig', metadata: { name: 'team' }, spec };
}

function receiver(channels: Readonly<Record<string, unknown>>): ShownObject {
  return shown({ receivers: [{ name: 'null' }, { name: 'chat', ...channels }] });
}

function route(fields: Readonly<Record<string, unknown>>): ShownObject {
  return shown({ route: { routes: [{ receiver: 'chat', ...fields }] } });
}

const email: NonNullable<Receiver['email']> = {
  to: ['shop@example.com'],
  from: 'alerts@example.com',
  smarthost: 'smtp.example.com:587',
  username: 'alerts',
  secret: 'smtp',
};

const mail = {
  from: { value: 'a@example.com', shown: { from: 'a@example.com' } },
  smarthost: { value: 'mail.example.com:465', shown: { smarthost: 'mail.example.com:465' } },
  username: { value: 'shop', shown: { authUsername: 'shop' } },
  key: { value: 'k', shown: { authPassword: { name: 'smtp', key: 'k' } } },
  requireTLS: { value: false, shown: { requireTLS: false } },
  sendResolved: { value: false, shown: { sendResolved: false } },
} as const;

const channelCases: readonly TemplateCase[] = [
  {
    key: 'alerting.receivers.*.slack.secret',
    does: 'is the Secret of the team’s namespace that the operator reads, in an object that Alertmanager selects',
    values: told(),
    shows: [
      receiver({ slackConfigs: [{ apiURL: { name: 'slack', key: 'url' }, sendResolved: true }] }),
      {
        kind: 'AlertmanagerConfig',
        metadata: {
          name: 'team',
          labels: { 'chartwright.dev/monitor': 'platform', 'chartwright.dev/team': 'shop' },
        },
      },
    ],
    lacks: ['AlertmanagerConfig spec.route.routes', 'AlertmanagerConfig spec.receivers.1.slackConfigs.0.channel'],
  },
  {
    key: 'alerting.receivers.*.slack.key',
    does: 'is its key with the webhook',
    values: by({ slack: { secret: 'slack', key: 'webhook' } }),
    shows: [receiver({ slackConfigs: [{ apiURL: { name: 'slack', key: 'webhook' } }] })],
  },
  {
    key: 'alerting.receivers.*.slack.channel',
    does: 'is another channel than the webhook’s own',
    values: by({ slack: { secret: 'slack', channel: '#shop' } }),
    shows: [receiver({ slackConfigs: [{ channel: '#shop' }] })],
  },
  {
    key: 'alerting.receivers.*.slack.sendResolved',
    does: 'says nothing of the end of an alert when false',
    values: by({ slack: { secret: 'slack', sendResolved: false } }),
    shows: [receiver({ slackConfigs: [{ sendResolved: false }] })],
  },
  {
    key: 'alerting.receivers.*.pagerduty.secret',
    does: 'is the Secret with the integration key',
    values: by({ pagerduty: { secret: 'pd' } }),
    shows: [receiver({ pagerdutyConfigs: [{ routingKey: { name: 'pd', key: 'routing-key' }, sendResolved: true }] })],
  },
  {
    key: 'alerting.receivers.*.pagerduty.key',
    does: 'is its key',
    values: by({ pagerduty: { secret: 'pd', key: 'k' } }),
    shows: [receiver({ pagerdutyConfigs: [{ routingKey: { name: 'pd', key: 'k' } }] })],
  },
  {
    key: 'alerting.receivers.*.pagerduty.sendResolved',
    does: 'leaves the incident open when false',
    values: by({ pagerduty: { secret: 'pd', sendResolved: false } }),
    shows: [receiver({ pagerdutyConfigs: [{ sendResolved: false }] })],
  },
  {
    key: 'alerting.receivers.*.webhook.secret',
    does: 'is the Secret with the address, which may hold a token',
    values: by({ webhook: { secret: 'hook' } }),
    shows: [receiver({ webhookConfigs: [{ urlSecret: { name: 'hook', key: 'url' }, sendResolved: true }] })],
    lacks: ['AlertmanagerConfig spec.receivers.1.webhookConfigs.0.url'],
  },
  {
    key: 'alerting.receivers.*.webhook.key',
    does: 'is its key',
    values: by({ webhook: { secret: 'hook', key: 'k' } }),
    shows: [receiver({ webhookConfigs: [{ urlSecret: { name: 'hook', key: 'k' } }] })],
  },
  {
    key: 'alerting.receivers.*.webhook.sendResolved',
    does: 'says nothing of the end of an alert when false',
    values: by({ webhook: { secret: 'hook', sendResolved: false } }),
    shows: [receiver({ webhookConfigs: [{ sendResolved: false }] })],
  },
  {
    key: 'alerting.receivers.*.email.secret',
    does: 'is the Secret with the password',
    values: by({ email }),
    shows: [
      receiver({
        emailConfigs: [{ authPassword: { name: 'smtp', key: 'password' }, requireTLS: true, sendResolved: true }],
      }),
    ],
  },
  {
    key: 'alerting.receivers.*.email.to',
    does: 'is whom the mail goes to',
    values: by({ email: { ...email, to: ['a@example.com', 'b@example.com'] } }),
    shows: [receiver({ emailConfigs: [{ to: 'a@example.com, b@example.com' }] })],
  },
  ...(['from', 'smarthost', 'username', 'key', 'requireTLS', 'sendResolved'] as const).map((field): TemplateCase => ({
    key: `alerting.receivers.*.email.${field}`,
    does: 'is of the mail',
    values: by({ email: { ...email, [field]: mail[field].value } }),
    shows: [receiver({ emailConfigs: [mail[field].shown] })],
  })),
];

export const alertingCases: readonly TemplateCase[] = [
  ...channelCases,
  {
    key: 'alerting.defaultReceiver',
    does: 'is told of what no route matches',
    values: told(),
    shows: [shown({ route: { receiver: 'chat' } })],
  },
  {
    key: 'alerting.routes',
    does: 'may be all: nobody is told of the rest',
    values: {
      tenant: { team: 'shop' },
      alerting: { receivers: { chat }, routes: [{ receiver: 'chat', severities: ['critical'] }] },
    },
    shows: [shown({ route: { receiver: 'null' } })],
  },
  {
    key: 'alerting.routes.*.receiver',
    does: 'is told of what the route matches, which is everything without more',
    values: routed({}),
    shows: [route({ continue: false })],
    lacks: ['AlertmanagerConfig spec.route.routes.0.matchers', 'AlertmanagerConfig spec.route.routes.0.repeatInterval'],
  },
  {
    key: 'alerting.routes.*.severities',
    does: 'are the severities that it matches',
    values: routed({ severities: ['critical', 'warning'] }),
    shows: [route({ matchers: [{ name: 'severity', matchType: '=~', value: 'critical|warning' }] })],
  },
  {
    key: 'alerting.routes.*.workloads',
    does: 'are the workloads that it matches',
    values: routed({ workloads: ['web'] }),
    shows: [route({ matchers: [{ name: 'workload', matchType: '=~', value: 'web' }] })],
  },
  {
    key: 'alerting.routes.*.matchers',
    does: 'are of any labels, in each of Alertmanager’s ways',
    values: routed({ matchers: ['alertname=~Queue.*=', 'a!~b', 'c!=d', 'e=f'] }),
    shows: [
      route({
        matchers: [
          { name: 'alertname', matchType: '=~', value: 'Queue.*=' },
          { name: 'a', matchType: '!~', value: 'b' },
          { name: 'c', matchType: '!=', value: 'd' },
          { name: 'e', matchType: '=', value: 'f' },
        ],
      }),
    ],
  },
  {
    key: 'alerting.routes.*.continue',
    does: 'lets later routes match too',
    values: routed({ continue: true }),
    shows: [route({ continue: true })],
  },
  {
    key: 'alerting.routes.*.repeatInterval',
    does: 'is the route’s own',
    values: routed({ repeatInterval: '12h' }),
    shows: [route({ repeatInterval: '12h' })],
  },
  {
    key: 'alerting.groupBy',
    does: 'is what one message is about',
    values: told({ groupBy: ['workload'] }),
    shows: [shown({ route: { groupBy: ['workload'] } })],
  },
  {
    key: 'alerting.groupWait',
    does: 'is how long a first message waits',
    values: told({ groupWait: '0s' }),
    shows: [shown({ route: { groupWait: '0s', groupInterval: '5m', repeatInterval: '4h' } })],
  },
  {
    key: 'alerting.groupInterval',
    does: 'is how long a next one waits',
    values: told({ groupInterval: '1m' }),
    shows: [shown({ route: { groupInterval: '1m' } })],
  },
  {
    key: 'alerting.repeatInterval',
    does: 'is how long it is before the same is sent again',
    values: told({ repeatInterval: '24h' }),
    shows: [shown({ route: { repeatInterval: '24h' } })],
  },
  {
    key: 'global.platform.alerts.routing',
    does: 'is whether an Alertmanager reads it; without an environment nobody knows of one that is missing',
    values: told({}, { alerts: { routing: true } }),
    shows: [shown({})],
  },
  {
    key: 'alerting.receivers',
    does: 'are none by default, and there is no object',
    values: { tenant: { team: 'shop' }, alerting: { receivers: {} } },
    hides: ['AlertmanagerConfig'],
  },
];
