// Generated from schemas/ by `npm run generate`; do not edit.

export const teamMonitors = {
  endpoint: [
    { is: 'bearerTokenFile', file: true, reason: 'Prometheus would read a file of its own and send it to the target' },
    { is: 'tlsConfig.caFile', file: true, reason: 'Prometheus would read a file of its own' },
    { is: 'tlsConfig.certFile', file: true, reason: 'Prometheus would read a file of its own' },
    { is: 'tlsConfig.keyFile', file: true, reason: 'Prometheus would read a file of its own' },
    { is: 'proxyUrl', reason: 'a proxy answers in place of the target, and any server of the cluster can be named' },
    { is: 'proxyFromEnvironment', reason: 'a proxy answers in place of the target' },
    { is: 'oauth2', reason: 'Prometheus would call any address for a token and send the answer to the target' },
  ],
  spec: [{ is: 'scrapeClass', reason: "a class can hold credentials of the platform's" }],
  federation: { path: '(?:^|/)federate/*$', param: 'match[]' },
  interval: { least: '5s', most: '1d' },
  relabelings: {
    target: '^(?:[^_$][^$]*|_(?:[^_$][^$]*)?|__tmp\\w*|__param_\\w+|__metrics_path__|__scheme__)$',
    copied: '^__meta_kubernetes_[a-z]+_(?:label|annotation)_\\(\\.[+*]\\)$',
    renamed: '^[A-Za-z]',
  },
  query: [
    '\\{\\{(?:(?:',
    '\\x22(?:[^\\x22\\\\]|\\\\[\\s\\S])*\\x22|\\x27(?:[^\\x27\\\\]|\\\\[\\s\\S])*\\x27|\\x60[^\\x60]*\\x60',
    '|[^\\x22\\x27\\x60{}])*(?:',
    '\\x22(?:[^\\x22\\\\]|\\\\[\\s\\S])*\\x22|\\x27(?:[^\\x27\\\\]|\\\\[\\s\\S])*\\x27|\\x60[^\\x60]*\\x60',
    '|[^\\x22\\x27\\x60{}\\w.$]))?query(?:\\W|$)',
  ],
  receivers: {
    addresses: {
      emailConfigs: ['smarthost'],
      opsgenieConfigs: ['apiURL'],
      pagerdutyConfigs: ['url'],
      pushoverConfigs: [],
      rocketchatConfigs: ['apiURL'],
      snsConfigs: ['apiURL'],
      telegramConfigs: ['apiURL'],
      victoropsConfigs: ['apiUrl'],
      webexConfigs: ['apiURL'],
      webhookConfigs: ['url'],
      wechatConfigs: ['apiURL'],
      discordConfigs: [],
      msteamsConfigs: [],
      msteamsv2Configs: [],
      slackConfigs: [],
    },
    http: ['proxyURL', 'proxyUrl', 'oauth2.tokenUrl', 'oauth2.proxyUrl'],
    outside: [
      '^(?:https?://)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+',
      '(?:[a-z]{2,24}|xn--[a-z0-9-]+)(?::[0-9]{1,5})?(?:[/?#][^{]*)?$',
    ],
    inside: '^(?:https?://)?[^/?#:]*\\.(?:svc|local|localhost|internal|arpa|default|platform|argocd)(?:[:/?#]|$)',
  },
} as const;
