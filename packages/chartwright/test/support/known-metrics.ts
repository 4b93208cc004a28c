/** Components whose metrics a platform has; each documents its own metrics. */
export const exporters: readonly RegExp[] = [
  /^(ALERTS|up|scrape_[a-z_]+)$/,
  /^(kube|node|container|kubelet|coredns|apiserver|aggregator)_/,
  /^(prometheus|alertmanager|certmanager|keda|karpenter|traefik|velero|loki|promtail|tempo|otelcol)_/,
  /^(response_total|response_latency_ms_bucket|tcp_open_connections|inbound_http_authz_deny_total)$/,
  /^(issuer_cert_ttl_seconds|control_identity_cert_expiration_timestamp_seconds|traces_spanmetrics_calls_total)$/,
];

/** Names of the series that a query reads: what is left without labels, texts, durations, functions and words. */
export function metricsOf(expr: string): string[] {
  const bare = expr
    .replaceAll(/\{[^}]*\}/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ')
    .replaceAll(/\b(and|or|unless|bool|offset)\b/g, ' ');
  return [...bare.matchAll(/[a-zA-Z_][a-zA-Z0-9_:]*(?!\s*\()(?![a-zA-Z0-9_:])/g)].map(([name]) => name);
}
