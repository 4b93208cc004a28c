{{/* Generated from schemas/ by `npm run generate`; do not edit. */}}

{{- define "lib-team.rules" -}}
{{- /* Given nothing. */ -}}
{
  "rules": [
    {
      "id": "autoscaling-max-at-least-min",
      "each": "workloads.*",
      "left": "autoscaling.max",
      "op": "atLeast",
      "right": "autoscaling.min",
      "expected": "autoscaling.max to be at least autoscaling.min",
      "fix": "raise autoscaling.max or lower autoscaling.min"
    },
    {
      "id": "persistence-is-not-autoscaled",
      "each": "workloads.*",
      "left": "persistence",
      "op": "excludes",
      "right": "autoscaling.enabled=true",
      "expected": "no autoscaling for a workload with persistence, since each replica has its own volume",
      "fix": "remove autoscaling.enabled, and set replicas"
    },
    {
      "id": "replicas-only-without-autoscaling",
      "each": "workloads.*",
      "left": "replicas",
      "op": "requires",
      "right": [
        "persistence",
        "autoscaling.enabled=false"
      ],
      "expected": "no replicas for an autoscaled workload, since both would control the Deployment",
      "fix": "remove replicas and set autoscaling.min, or set autoscaling.enabled to false"
    },
    {
      "id": "expose-needs-ports",
      "each": "workloads.*",
      "left": "expose",
      "op": "requires",
      "right": "ports",
      "expected": "ports for an exposed workload",
      "fix": "add a port, for example ports.http.containerPort"
    },
    {
      "id": "expose-port-exists",
      "each": "workloads.*",
      "left": "expose.port",
      "op": "refersTo",
      "right": "ports",
      "expected": "the name of one of the workload's ports",
      "fix": "use a port that is listed under ports, or add it there"
    },
    {
      "id": "metrics-port-exists",
      "each": "workloads.*",
      "left": "metrics.port",
      "op": "refersTo",
      "right": "ports",
      "expected": "the name of one of the workload's ports",
      "fix": "use a port that is listed under ports, or add it there"
    },
    {
      "id": "probe-port-exists",
      "each": "workloads.*.probes.*",
      "left": "port",
      "op": "refersTo",
      "right": "$.workloads.{0}.ports",
      "expected": "the name of one of the workload's ports",
      "fix": "use a port that is listed under ports, or add it there"
    },
    {
      "id": "http-probe-needs-port",
      "each": "workloads.*.probes.*",
      "left": "type=http",
      "op": "requires",
      "right": "port",
      "expected": "a port for a probe of type http",
      "fix": "set port to the name of one of the workload's ports"
    },
    {
      "id": "tcp-probe-needs-port",
      "each": "workloads.*.probes.*",
      "left": "type=tcp",
      "op": "requires",
      "right": "port",
      "expected": "a port for a probe of type tcp",
      "fix": "set port to the name of one of the workload's ports"
    },
    {
      "id": "grpc-probe-needs-port",
      "each": "workloads.*.probes.*",
      "left": "type=grpc",
      "op": "requires",
      "right": "port",
      "expected": "a port for a probe of type grpc",
      "fix": "set port to the name of one of the workload's ports"
    },
    {
      "id": "exec-probe-needs-command",
      "each": "workloads.*.probes.*",
      "left": "type=exec",
      "op": "requires",
      "right": "command",
      "expected": "a command for a probe of type exec",
      "fix": "set command to the program and its arguments"
    },
    {
      "id": "grace-period-covers-sleep",
      "each": "workloads.*",
      "left": "terminationGracePeriodSeconds",
      "op": "atLeast",
      "right": "preStopSleepSeconds",
      "expected": "terminationGracePeriodSeconds to be at least preStopSleepSeconds, otherwise Kubernetes {{ "" -}}
        rejects the pod",
      "fix": "raise terminationGracePeriodSeconds or lower preStopSleepSeconds"
    },
    {
      "id": "team-is-not-its-own-peer",
      "each": "tenant",
      "left": "team",
      "op": "notKeyOf",
      "right": "network.peers",
      "expected": "only other teams as peers, since pods of the same team may always talk to each other",
      "fix": "remove the team from its own network.peers"
    },
    {
      "id": "restricted-mesh-needs-cni",
      "each": "global.platform.mesh",
      "left": "enabled",
      "op": "requires",
      "right": [
        "cni",
        "$.tenant.podSecurity=baseline"
      ],
      "expected": "linkerd's CNI plugin where Pod Security is restricted, since its init container needs NET_ADMIN",
      "fix": "set global.platform.mesh.cni to true (and install linkerd-cni), or tenant.podSecurity to baseline"
    }
  ]
}
{{- end -}}
