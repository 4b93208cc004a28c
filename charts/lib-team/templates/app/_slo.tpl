{{/*
The groups of rules of a workload's objectives: the ratio of failed requests over several windows, what is left of the
error budget, and alerts on how fast it burns. Windows and factors are those of the Site Reliability Workbook, chapter 5
(https://sre.google/workbook/alerting-on-slos/), the names of the series those of sloth.
*/}}
{{- define "lib-team.slo.groups" -}}
{{- /* Given a workload. Prints a list in JSON. */ -}}
{{- $groups := list -}}
{{- range $objective := include "lib-team.slo.objectives" . | fromJsonArray -}}
  {{- $scope := dict
    "scope" $
    "objective" $objective
    "window" $.workload.slo.window
    "labels" (dict "namespace" $.context.namespace "workload" $.name "slo" $objective.slo)
    "of" (printf "{namespace=%q,workload=%q,slo=%q}" $.context.namespace $.name $objective.slo) -}}
  {{- $name := printf "%s.slo.%s" $.name $objective.slo -}}
  {{- $short := include "lib-team.slo.ratios" (merge (dict "windows" (list "5m" "30m" "1h" "2h" "6h")) $scope) -}}
  {{- $long := include "lib-team.slo.ratios" (merge (dict "windows" (list "1d" "3d")) $scope) -}}
  {{- $budget := include "lib-team.slo.budget" $scope -}}
  {{- $alerts := include "lib-team.slo.alerts" $scope -}}
  {{- /* A window of days moves slowly, and costs Prometheus the more the longer it is. */ -}}
  {{- $groups = concat $groups (list
    (dict "name" (printf "%s.long" $name) "interval" "2m" "rules" (fromJsonArray $long))
    (dict "name" $name "rules" (concat (fromJsonArray $short) (fromJsonArray $budget) (fromJsonArray $alerts)))) -}}
{{- end -}}
{{- toRawJson $groups -}}
{{- end -}}

{{/* A recording rule for each window. Without requests there is no ratio. */}}
{{- define "lib-team.slo.ratios" -}}
{{- /* Given the dict "objective", "labels" and "windows". Prints a list in JSON. */ -}}
{{- $ratios := . -}}
{{- $rules := list -}}
{{- range $window := .windows -}}
  {{- $errors := replace "$window" $window $ratios.objective.errors -}}
  {{- $total := replace "$window" $window $ratios.objective.total -}}
  {{- $rules = append $rules (dict
    "record" (printf "slo:sli_error:ratio_rate%s" $window)
    "expr" (printf "%s\n/ (%s > 0)" $errors $total)
    "labels" $ratios.labels) -}}
{{- end -}}
{{- toRawJson $rules -}}
{{- end -}}

{{/* What the objective is, and how much of its error budget is used and left. */}}
{{- define "lib-team.slo.budget" -}}
{{- /* Given the dict "objective", "labels", "of" and "window". Prints a list in JSON. */ -}}
{{- $labels := .labels -}}
{{- $share := printf "((100 - %v) / 100)" .objective.target -}}
{{- $error := printf "slo:sli_error:ratio_rate5m%s" .of -}}
{{- $used := printf "sum_over_time(%s[%s]) / count_over_time(%s[%s])" $error .window $error .window -}}
{{- $rules := list -}}
{{- range $record, $expr := dict
  "slo:objective:ratio" (printf "vector(%v / 100)" .objective.target)
  "slo:error_budget:ratio" (printf "vector%s" $share)
  "slo:time_period:days" (printf "vector(%s)" (trimSuffix "d" .window))
  "slo:current_burn_rate:ratio" (printf "%s / %s" $error $share)
  "slo:period_burn_rate:ratio" (printf "%s / %s" $used $share)
  "slo:period_error_budget_remaining:ratio" (printf "1 - %s / %s" $used $share) -}}
  {{- $rules = append $rules (dict "record" $record "expr" $expr "labels" $labels) -}}
{{- end -}}
{{- toRawJson $rules -}}
{{- end -}}

{{- define "lib-team.slo.alerts" -}}
{{- /* Given the dict "scope", a workload, "objective", "of", "labels" and "window". Prints a list in JSON. */ -}}
{{- $slo := . -}}
{{- $rules := list -}}
{{- range $alert, $burn := include "lib-team.slo.burn-rates" . | fromYaml -}}
  {{- $pairs := list -}}
  {{- range $burn.pairs -}}
    {{- $limit := printf "%s * (100 - %v) / 100" .factor $slo.objective.target -}}
    {{- $short := printf "slo:sli_error:ratio_rate%s%s > %s" .short $slo.of $limit -}}
    {{- $long := printf "slo:sli_error:ratio_rate%s%s > %s" .long $slo.of $limit -}}
    {{- $pairs = append $pairs (printf "(\n  %s\n  and\n  %s\n)" $short $long) -}}
  {{- end -}}
  {{- $text := dict "scope" $slo.scope "objective" $slo.objective "window" $slo.window "pace" $burn.pace -}}
  {{- $annotations := include "lib-team.slo.text" $text | replace "[[" "{{" | replace "]]" "}}" | fromYaml -}}
  {{- $runbook := include "lib-team.alerts.runbook" (dict "context" $slo.scope.context "alert" $alert) -}}
  {{- $rules = append $rules (dict
    "alert" $alert
    "expr" (join "\nor\n" $pairs)
    "labels" (merge (dict "severity" $burn.severity) $slo.labels)
    "annotations" (merge (dict "runbook_url" $runbook) $annotations)) -}}
{{- end -}}
{{- toRawJson $rules -}}
{{- end -}}

{{/*
Of each alert the pairs of windows, and how many times faster than the objective allows the budget burns in both: so
fast that 2 % of it are gone in an hour or 5 % in six, for which someone is paged; 10 % in one day or in three, which
waits for working hours. The long window shows that it matters, the short one that it goes on.
*/}}
{{- define "lib-team.slo.burn-rates" -}}
{{- /* Given the dict "window". */ -}}
{{- $of30 := eq .window "30d" -}}
WorkloadErrorBudgetBurnsFast:
  severity: critical
  pace: fast
  pairs:
    - { short: 5m, long: 1h, factor: "{{ ternary "14.4" "13.44" $of30 }}" }
    - { short: 30m, long: 6h, factor: "{{ ternary "6" "5.6" $of30 }}" }
WorkloadErrorBudgetBurnsSlowly:
  severity: warning
  pace: too fast for long
  pairs:
    - { short: 2h, long: 1d, factor: "{{ ternary "3" "2.8" $of30 }}" }
    - { short: 6h, long: 3d, factor: "{{ ternary "1" "28 / 30" $of30 }}" }
{{- end -}}

{{- define "lib-team.slo.text" -}}
{{- /* Given the dict "scope", "objective", "window" and "pace". */ -}}
summary: {{ .scope.name }} burns its error budget of {{ .objective.slo }} {{ .pace }}.
description: >-
  [[ $value | humanizePercentage ]] of the requests to {{ .scope.context.namespace }}/{{ .scope.name }} {{ "" -}}
  {{ .objective.fail }}. The objective is that {{ .objective.target }} % do not, over {{ .window }}.
{{- end -}}
