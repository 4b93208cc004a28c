{{/* Generated from tools/generate/dashboard by `npm run generate`; do not edit. */}}

{{- define "lib-team.dashboard.model" -}}
{{- /* Given nothing. */ -}}
{
  "dashboard": {
    "timezone": "browser",
    "editable": false,
    "graphTooltip": 0,
    "fiscalYearStartMonth": 0,
    "schemaVersion": 42,
    "templating": {
      "list": [
        {
          "type": "datasource",
          "name": "metrics",
          "skipUrlSync": false,
          "multi": false,
          "allowCustomValue": true,
          "includeAll": false,
          "auto": false,
          "auto_min": "10s",
          "auto_count": 30,
          "label": "metrics",
          "query": "prometheus"
        },
        {
          "type": "datasource",
          "name": "logs",
          "skipUrlSync": false,
          "multi": false,
          "allowCustomValue": true,
          "includeAll": false,
          "auto": false,
          "auto_min": "10s",
          "auto_count": 30,
          "label": "logs",
          "query": "loki"
        },
        {
          "type": "constant",
          "name": "namespace",
          "skipUrlSync": false,
          "multi": false,
          "allowCustomValue": true,
          "includeAll": false,
          "auto": false,
          "auto_min": "10s",
          "auto_count": 30,
          "hide": 2,
          "query": ""
        }
      ]
    },
    "annotations": {},
    "title": "",
    "uid": "",
    "description": "The namespace of one team: requests, objectives, pods, autoscalers, quota and logs.",
    "tags": [
      "team"
    ],
    "refresh": "1m",
    "time": {
      "from": "now-6h",
      "to": "now"
    }
  },
  "groups": [
    {
      "when": "always",
      "panels": [
        {
          "type": "row",
          "collapsed": false,
          "id": 1,
          "panels": [],
          "title": "Now",
          "gridPos": {
            "x": 0,
            "y": 0,
            "w": 24,
            "h": 1
          }
        },
        {
          "type": "stat",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "graphMode": "area",
            "colorMode": "value",
            "justifyMode": "auto",
            "textMode": "auto",
            "wideLayout": true,
            "showPercentChange": false,
            "reduceOptions": {
              "calcs": [
                "lastNotNull"
              ]
            },
            "percentChangeColorMode": "standard",
            "orientation": "auto"
          },
          "title": "Alerts",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "fieldConfig": {
            "defaults": {
              "unit": "short"
            },
            "overrides": []
          },
          "gridPos": {
            "x": 0,
            "y": 1,
            "w": 6,
            "h": 4
          },
          "targets": [
            {
              "expr": "sum(ALERTS{alertstate=\"firing\",severity=~\"critical|warning\", {{ "" -}}
                namespace=\"$namespace\"}) or vector(0)",
              "refId": "A",
              "instant": true,
              "range": false
            }
          ],
          "id": 2
        },
        {
          "type": "stat",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "graphMode": "area",
            "colorMode": "value",
            "justifyMode": "auto",
            "textMode": "auto",
            "wideLayout": true,
            "showPercentChange": false,
            "reduceOptions": {
              "calcs": [
                "lastNotNull"
              ]
            },
            "percentChangeColorMode": "standard",
            "orientation": "auto"
          },
          "title": "Pods running",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "fieldConfig": {
            "defaults": {
              "unit": "short"
            },
            "overrides": []
          },
          "gridPos": {
            "x": 6,
            "y": 1,
            "w": 6,
            "h": 4
          },
          "targets": [
            {
              "expr": "sum(kube_pod_status_phase{phase=\"Running\", namespace=\"$namespace\"})",
              "refId": "A",
              "instant": true,
              "range": false
            }
          ],
          "id": 3
        },
        {
          "type": "stat",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "graphMode": "area",
            "colorMode": "value",
            "justifyMode": "auto",
            "textMode": "auto",
            "wideLayout": true,
            "showPercentChange": false,
            "reduceOptions": {
              "calcs": [
                "lastNotNull"
              ]
            },
            "percentChangeColorMode": "standard",
            "orientation": "auto"
          },
          "title": "Restarts, 1 h",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "fieldConfig": {
            "defaults": {
              "unit": "short"
            },
            "overrides": []
          },
          "gridPos": {
            "x": 12,
            "y": 1,
            "w": 6,
            "h": 4
          },
          "targets": [
            {
              "expr": "sum(increase(kube_pod_container_status_restarts_total{namespace=\"$namespace\"}[1h])) {{ "" -}}
                or vector(0)",
              "refId": "A",
              "instant": true,
              "range": false
            }
          ],
          "id": 4
        },
        {
          "type": "stat",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "graphMode": "area",
            "colorMode": "value",
            "justifyMode": "auto",
            "textMode": "auto",
            "wideLayout": true,
            "showPercentChange": false,
            "reduceOptions": {
              "calcs": [
                "lastNotNull"
              ]
            },
            "percentChangeColorMode": "standard",
            "orientation": "auto"
          },
          "title": "Jobs failed",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "fieldConfig": {
            "defaults": {
              "unit": "short"
            },
            "overrides": []
          },
          "gridPos": {
            "x": 18,
            "y": 1,
            "w": 6,
            "h": 4
          },
          "targets": [
            {
              "expr": "sum(kube_job_failed{condition=\"true\", namespace=\"$namespace\"}) or vector(0)",
              "refId": "A",
              "instant": true,
              "range": false
            }
          ],
          "id": 5
        }
      ]
    },
    {
      "when": "mesh",
      "panels": [
        {
          "type": "row",
          "collapsed": false,
          "id": 6,
          "panels": [],
          "title": "Requests",
          "gridPos": {
            "x": 0,
            "y": 5,
            "w": 24,
            "h": 1
          }
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "reqps"
            },
            "overrides": []
          },
          "title": "Requests",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 0,
            "y": 6,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "sum by (deployment, statefulset, daemonset) (rate(response_total{direction=\"inbound\", {{ "" -}}
                namespace=\"$namespace\", route_name!=\"probe\", target_port!=\"4191\"}[$__rate_interval]))",
              "refId": "A",
              "legendFormat": "[[deployment]][[statefulset]][[daemonset]]",
              "range": true,
              "instant": false
            }
          ],
          "id": 7
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "percentunit"
            },
            "overrides": []
          },
          "title": "Errors",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 8,
            "y": 6,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "sum by (deployment, statefulset, daemonset) (rate(response_total{direction=\"inbound\", {{ "" -}}
                namespace=\"$namespace\", route_name!=\"probe\", target_port!=\"4191\", {{ "" -}}
                  classification=\"failure\"}[$__rate_interval])) / sum by (deployment, statefulset, {{ "" -}}
                    daemonset) (rate(response_total{direction=\"inbound\", namespace=\"$namespace\", {{ "" -}}
                      route_name!=\"probe\", target_port!=\"4191\"}[$__rate_interval]))",
              "refId": "A",
              "legendFormat": "[[deployment]][[statefulset]][[daemonset]]",
              "range": true,
              "instant": false
            }
          ],
          "id": 8
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "ms"
            },
            "overrides": []
          },
          "title": "Latency, 99 %",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 16,
            "y": 6,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "histogram_quantile(0.99, sum by (deployment, statefulset, daemonset, le) {{ "" -}}
                (rate(response_latency_ms_bucket{direction=\"inbound\", namespace=\"$namespace\", {{ "" -}}
                  route_name!=\"probe\", target_port!=\"4191\"}[$__rate_interval])))",
              "refId": "A",
              "legendFormat": "[[deployment]][[statefulset]][[daemonset]]",
              "range": true,
              "instant": false
            }
          ],
          "id": 9
        }
      ]
    },
    {
      "when": "objectives",
      "panels": [
        {
          "type": "row",
          "collapsed": false,
          "id": 10,
          "panels": [],
          "title": "Objectives",
          "gridPos": {
            "x": 0,
            "y": 13,
            "w": 24,
            "h": 1
          }
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "percentunit"
            },
            "overrides": []
          },
          "title": "Error budget left",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 0,
            "y": 14,
            "w": 12,
            "h": 7
          },
          "targets": [
            {
              "expr": "slo:period_error_budget_remaining:ratio{namespace=\"$namespace\"}",
              "refId": "A",
              "legendFormat": "[[workload]] [[slo]]",
              "range": true,
              "instant": false
            }
          ],
          "id": 11
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "short"
            },
            "overrides": []
          },
          "title": "Budget burns, times its pace",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 12,
            "y": 14,
            "w": 12,
            "h": 7
          },
          "targets": [
            {
              "expr": "slo:current_burn_rate:ratio{namespace=\"$namespace\"}",
              "refId": "A",
              "legendFormat": "[[workload]] [[slo]]",
              "range": true,
              "instant": false
            }
          ],
          "id": 12
        }
      ]
    },
    {
      "when": "always",
      "panels": [
        {
          "type": "row",
          "collapsed": false,
          "id": 13,
          "panels": [],
          "title": "Pods",
          "gridPos": {
            "x": 0,
            "y": 21,
            "w": 24,
            "h": 1
          }
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "short"
            },
            "overrides": []
          },
          "title": "CPU",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 0,
            "y": 22,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "sum by (pod) (rate(container_cpu_usage_seconds_total{container!=\"\", {{ "" -}}
                namespace=\"$namespace\"}[$__rate_interval]))",
              "refId": "A",
              "legendFormat": "[[pod]]",
              "range": true,
              "instant": false
            },
            {
              "expr": "sum(kube_pod_container_resource_requests{resource=\"cpu\", namespace=\"$namespace\"})",
              "refId": "B",
              "legendFormat": "requested",
              "range": true,
              "instant": false
            }
          ],
          "id": 14
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "bytes"
            },
            "overrides": []
          },
          "title": "Memory",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 8,
            "y": 22,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "sum by (pod) (container_memory_working_set_bytes{container!=\"\", namespace=\"$namespace\"})",
              "refId": "A",
              "legendFormat": "[[pod]]",
              "range": true,
              "instant": false
            },
            {
              "expr": "sum(kube_pod_container_resource_requests{resource=\"memory\", namespace=\"$namespace\"})",
              "refId": "B",
              "legendFormat": "requested",
              "range": true,
              "instant": false
            }
          ],
          "id": 15
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "Bps"
            },
            "overrides": []
          },
          "title": "Network",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 16,
            "y": 22,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "sum(rate(container_network_receive_bytes_total{namespace=\"$namespace\"}[$__rate_interval]))",
              "refId": "A",
              "legendFormat": "received",
              "range": true,
              "instant": false
            },
            {
              "expr": "sum(rate(container_network_transmit_bytes_total{namespace=\"$namespace\"}[$__rate_interval]))",
              "refId": "B",
              "legendFormat": "sent",
              "range": true,
              "instant": false
            }
          ],
          "id": 16
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "short"
            },
            "overrides": []
          },
          "title": "Replicas that are ready",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 0,
            "y": 29,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "max by (deployment) (kube_deployment_status_replicas_available{namespace=\"$namespace\"})",
              "refId": "A",
              "legendFormat": "[[deployment]]",
              "range": true,
              "instant": false
            },
            {
              "expr": "max by (statefulset) (kube_statefulset_status_replicas_ready{namespace=\"$namespace\"})",
              "refId": "B",
              "legendFormat": "[[statefulset]]",
              "range": true,
              "instant": false
            }
          ],
          "id": 17
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "short"
            },
            "overrides": []
          },
          "title": "Autoscalers: replicas",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 8,
            "y": 29,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "max by (horizontalpodautoscaler) {{ "" -}}
                (kube_horizontalpodautoscaler_status_current_replicas{namespace=\"$namespace\"})",
              "refId": "A",
              "legendFormat": "[[horizontalpodautoscaler]]",
              "range": true,
              "instant": false
            },
            {
              "expr": "max by (horizontalpodautoscaler) {{ "" -}}
                (kube_horizontalpodautoscaler_spec_min_replicas{namespace=\"$namespace\"})",
              "refId": "B",
              "legendFormat": "[[horizontalpodautoscaler]] least",
              "range": true,
              "instant": false
            },
            {
              "expr": "max by (horizontalpodautoscaler) {{ "" -}}
                (kube_horizontalpodautoscaler_spec_max_replicas{namespace=\"$namespace\"})",
              "refId": "C",
              "legendFormat": "[[horizontalpodautoscaler]] most",
              "range": true,
              "instant": false
            }
          ],
          "id": 18
        },
        {
          "type": "timeseries",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "tooltip": {
              "mode": "single",
              "sort": "asc"
            }
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "fillOpacity": 10
              },
              "unit": "percentunit"
            },
            "overrides": []
          },
          "title": "Volumes: free",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 16,
            "y": 29,
            "w": 8,
            "h": 7
          },
          "targets": [
            {
              "expr": "max by (persistentvolumeclaim) {{ "" -}}
                (kubelet_volume_stats_available_bytes{namespace=\"$namespace\"}) / max by {{ "" -}}
                  (persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{namespace=\"$namespace\"} > 0)",
              "refId": "A",
              "legendFormat": "[[persistentvolumeclaim]]",
              "range": true,
              "instant": false
            }
          ],
          "id": 19
        }
      ]
    },
    {
      "when": "always",
      "panels": [
        {
          "type": "row",
          "collapsed": false,
          "id": 20,
          "panels": [],
          "title": "Limits and alerts",
          "gridPos": {
            "x": 0,
            "y": 36,
            "w": 24,
            "h": 1
          }
        },
        {
          "type": "bargauge",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "displayMode": "gradient",
            "valueMode": "color",
            "namePlacement": "auto",
            "showUnfilled": true,
            "sizing": "auto",
            "minVizWidth": 8,
            "minVizHeight": 16,
            "legend": {
              "displayMode": "list",
              "placement": "bottom",
              "showLegend": false,
              "calcs": []
            },
            "reduceOptions": {
              "calcs": [
                "lastNotNull"
              ]
            },
            "maxVizHeight": 300,
            "orientation": "auto"
          },
          "title": "Quota in use",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "fieldConfig": {
            "defaults": {
              "unit": "percentunit",
              "min": 0,
              "max": 1
            },
            "overrides": []
          },
          "gridPos": {
            "x": 0,
            "y": 37,
            "w": 12,
            "h": 8
          },
          "targets": [
            {
              "expr": "max by (resource) (kube_resourcequota{type=\"used\", namespace=\"$namespace\"}) / max {{ "" -}}
                by (resource) (kube_resourcequota{type=\"hard\", namespace=\"$namespace\"} > 0)",
              "refId": "A",
              "legendFormat": "[[resource]]",
              "instant": true,
              "range": false
            }
          ],
          "id": 21
        },
        {
          "type": "table",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "frameIndex": 0,
            "showHeader": true,
            "showTypeIcons": false,
            "footer": {
              "show": false,
              "reducer": [],
              "countRows": false
            },
            "cellHeight": "sm"
          },
          "fieldConfig": {
            "defaults": {
              "custom": {
                "align": "auto",
                "inspect": false
              }
            },
            "overrides": []
          },
          "title": "Firing alerts",
          "datasource": {
            "type": "prometheus",
            "uid": "${metrics}"
          },
          "gridPos": {
            "x": 12,
            "y": 37,
            "w": 12,
            "h": 7
          },
          "targets": [
            {
              "expr": "sum by (alertname, severity, workload) (ALERTS{alertstate=\"firing\", {{ "" -}}
                namespace=\"$namespace\"})",
              "refId": "A",
              "instant": true,
              "range": false,
              "format": "table"
            }
          ],
          "transformations": [
            {
              "id": "organize",
              "options": {
                "excludeByName": {
                  "Time": true
                }
              }
            }
          ],
          "id": 22
        }
      ]
    },
    {
      "when": "logs",
      "panels": [
        {
          "type": "row",
          "collapsed": false,
          "id": 23,
          "panels": [],
          "title": "Logs",
          "gridPos": {
            "x": 0,
            "y": 45,
            "w": 24,
            "h": 1
          }
        },
        {
          "type": "logs",
          "transparent": false,
          "repeatDirection": "h",
          "options": {
            "showLabels": false,
            "showCommonLabels": false,
            "showTime": true,
            "showLogContextToggle": false,
            "wrapLogMessage": true,
            "prettifyLogMessage": false,
            "enableLogDetails": false,
            "sortOrder": "Descending",
            "dedupStrategy": "none"
          },
          "title": "Errors and warnings",
          "datasource": {
            "type": "loki",
            "uid": "${logs}"
          },
          "gridPos": {
            "x": 0,
            "y": 46,
            "w": 24,
            "h": 10
          },
          "targets": [
            {
              "expr": "{namespace=\"$namespace\"} |~ \"(?i)(error|warn|panic|fatal)\"",
              "refId": "A"
            }
          ],
          "id": 24
        }
      ]
    }
  ]
}
{{- end -}}
