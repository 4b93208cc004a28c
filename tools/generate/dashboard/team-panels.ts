import { BigValueColorMode, ReduceDataOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder as GaugeBuilder } from '@grafana/grafana-foundation-sdk/bargauge';
import { PanelBuilder as LogsBuilder } from '@grafana/grafana-foundation-sdk/logs';
import { DataqueryBuilder as LogqlBuilder } from '@grafana/grafana-foundation-sdk/loki';
import { DataqueryBuilder as PromqlBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TableBuilder } from '@grafana/grafana-foundation-sdk/table';
import { PanelBuilder as GraphBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import type { PanelGroup } from './team-dashboard.ts';

const metrics = { type: 'prometheus', uid: '${metrics}' };
const logs = { type: 'loki', uid: '${logs}' };
const of = 'namespace="$namespace"';

/** What linkerd's proxies count for the team's pods, without probes and scrapes of themselves; as objectives do. */
const inbound = `direction="inbound", ${of}, route_name!="probe", target_port!="4191"`;
const by = 'deployment, statefulset, daemonset';
/** Between double brackets, as in every text that the library chart prints for another program to fill in. */
const workload = '[[deployment]][[statefulset]][[daemonset]]';

function stat(title: string, expr: string, unit = 'short'): StatBuilder {
  return new StatBuilder()
    .title(title)
    .datasource(metrics)
    .unit(unit)
    .colorMode(BigValueColorMode.Value)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .gridPos({ x: 0, y: 0, w: 6, h: 4 })
    .withTarget(new PromqlBuilder().refId('A').expr(expr).instant());
}

function table(title: string, expr: string): TableBuilder {
  return new TableBuilder()
    .title(title)
    .datasource(metrics)
    .gridPos({ x: 0, y: 0, w: 12, h: 7 })
    .withTarget(new PromqlBuilder().refId('A').expr(expr).instant().format(PromQueryFormat.Table))
    .withTransformation({ id: 'organize', options: { excludeByName: { Time: true } } });
}

/** A graph of one line, or several, for each legend. */
function graph(title: string, unit: string, lines: Readonly<Record<string, string>>, width = 8): GraphBuilder {
  const panel = new GraphBuilder()
    .title(title)
    .datasource(metrics)
    .unit(unit)
    .fillOpacity(10)
    .gridPos({ x: 0, y: 0, w: width, h: 7 });
  Object.entries(lines).forEach(([legend, expr], index) => {
    panel.withTarget(
      new PromqlBuilder()
        .refId(String.fromCharCode(65 + index))
        .expr(expr)
        .legendFormat(legend)
        .range(),
    );
  });
  return panel;
}

function quota(): GaugeBuilder {
  const used = `max by (resource) (kube_resourcequota{type="used", ${of}})`;
  const hard = `max by (resource) (kube_resourcequota{type="hard", ${of}} > 0)`;
  return new GaugeBuilder()
    .title('Quota in use')
    .datasource(metrics)
    .unit('percentunit')
    .min(0)
    .max(1)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .gridPos({ x: 0, y: 0, w: 12, h: 8 })
    .withTarget(new PromqlBuilder().refId('A').expr(`${used} / ${hard}`).legendFormat('[[resource]]').instant());
}

function lines(title: string, expr: string): LogsBuilder {
  return new LogsBuilder()
    .title(title)
    .datasource(logs)
    .showTime(true)
    .wrapLogMessage(true)
    .gridPos({ x: 0, y: 0, w: 24, h: 10 })
    .withTarget(new LogqlBuilder().refId('A').expr(expr));
}

const cpu = `sum by (pod) (rate(container_cpu_usage_seconds_total{container!="", ${of}}[$__rate_interval]))`;
const requested = (resource: string): string =>
  `sum(kube_pod_container_resource_requests{resource="${resource}", ${of}})`;
const scaler = (metric: string): string =>
  `max by (horizontalpodautoscaler) (kube_horizontalpodautoscaler_${metric}{${of}})`;

/** What a team sees of its namespace, in the order of what it asks first. */
export const groups: readonly PanelGroup[] = [
  {
    when: 'always',
    title: 'Now',
    panels: [
      stat('Alerts', `sum(ALERTS{alertstate="firing",severity=~"critical|warning", ${of}}) or vector(0)`),
      stat('Pods running', `sum(kube_pod_status_phase{phase="Running", ${of}})`),
      stat('Restarts, 1 h', `sum(increase(kube_pod_container_status_restarts_total{${of}}[1h])) or vector(0)`),
      stat('Jobs failed', `sum(kube_job_failed{condition="true", ${of}}) or vector(0)`),
    ],
  },
  {
    when: 'mesh',
    title: 'Requests',
    panels: [
      graph('Requests', 'reqps', {
        [workload]: `sum by (${by}) (rate(response_total{${inbound}}[$__rate_interval]))`,
      }),
      graph('Errors', 'percentunit', {
        [workload]:
          `sum by (${by}) (rate(response_total{${inbound}, classification="failure"}[$__rate_interval]))` +
          ` / sum by (${by}) (rate(response_total{${inbound}}[$__rate_interval]))`,
      }),
      graph('Latency, 99 %', 'ms', {
        [workload]: `histogram_quantile(0.99, sum by (${by}, le) (rate(response_latency_ms_bucket{${inbound}}[$__rate_interval])))`,
      }),
    ],
  },
  {
    when: 'objectives',
    title: 'Objectives',
    panels: [
      graph(
        'Error budget left',
        'percentunit',
        {
          '[[workload]] [[slo]]': `slo:period_error_budget_remaining:ratio{${of}}`,
        },
        12,
      ),
      graph(
        'Budget burns, times its pace',
        'short',
        {
          '[[workload]] [[slo]]': `slo:current_burn_rate:ratio{${of}}`,
        },
        12,
      ),
    ],
  },
  {
    when: 'always',
    title: 'Pods',
    panels: [
      graph('CPU', 'short', { '[[pod]]': cpu, requested: requested('cpu') }),
      graph('Memory', 'bytes', {
        '[[pod]]': `sum by (pod) (container_memory_working_set_bytes{container!="", ${of}})`,
        requested: requested('memory'),
      }),
      graph('Network', 'Bps', {
        received: `sum(rate(container_network_receive_bytes_total{${of}}[$__rate_interval]))`,
        sent: `sum(rate(container_network_transmit_bytes_total{${of}}[$__rate_interval]))`,
      }),
      graph('Replicas that are ready', 'short', {
        '[[deployment]]': `max by (deployment) (kube_deployment_status_replicas_available{${of}})`,
        '[[statefulset]]': `max by (statefulset) (kube_statefulset_status_replicas_ready{${of}})`,
      }),
      graph('Autoscalers: replicas', 'short', {
        '[[horizontalpodautoscaler]]': scaler('status_current_replicas'),
        '[[horizontalpodautoscaler]] least': scaler('spec_min_replicas'),
        '[[horizontalpodautoscaler]] most': scaler('spec_max_replicas'),
      }),
      graph('Volumes: free', 'percentunit', {
        '[[persistentvolumeclaim]]':
          `max by (persistentvolumeclaim) (kubelet_volume_stats_available_bytes{${of}})` +
          ` / max by (persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{${of}} > 0)`,
      }),
    ],
  },
  {
    when: 'always',
    title: 'Limits and alerts',
    panels: [
      quota(),
      table('Firing alerts', `sum by (alertname, severity, workload) (ALERTS{alertstate="firing", ${of}})`),
    ],
  },
  {
    when: 'logs',
    title: 'Logs',
    panels: [lines('Errors and warnings', `{${of}} |~ "(?i)(error|warn|panic|fatal)"`)],
  },
];
