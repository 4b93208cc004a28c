{{- define "lib-platform.guard-rail.pods" -}}
{{- /* Given the context. */ -}}
{{- $capabilities := .platform.guardrails.pods.allowedCapabilities -}}
{{- /* Without the CNI plugin the mesh's init container redirects the pod's traffic, and needs these two. */ -}}
{{- if and .contract.mesh.enabled (not .contract.mesh.cni) -}}
  {{- $capabilities = concat $capabilities (list "NET_ADMIN" "NET_RAW") | uniq -}}
{{- end -}}
{{ include "lib-platform.guard-rail-pod-specs" . }}
  - name: capabilities
    expression: {{ $capabilities | toRawJson | quote }}
  - name: privileged
    expression: >-
      variables.containers.filter(c, has(c.securityContext) && has(c.securityContext.privileged) &&
      c.securityContext.privileged).map(c, c.name)
  - name: overcapable
    expression: >-
      variables.containers.filter(c, has(c.securityContext) && has(c.securityContext.capabilities) &&
      has(c.securityContext.capabilities.add) &&
      c.securityContext.capabilities.add.exists(k, !(k in variables.capabilities))).map(c, c.name)
validations:
  - expression: >-
      !(has(variables.pod.hostNetwork) && variables.pod.hostNetwork) &&
      !(has(variables.pod.hostPID) && variables.pod.hostPID) &&
      !(has(variables.pod.hostIPC) && variables.pod.hostIPC)
    message: hostNetwork, hostPID and hostIPC are not for pods of teams; remove them
    reason: Forbidden
  - expression: "!has(variables.pod.volumes) || variables.pod.volumes.all(v, !has(v.hostPath))"
    message: hostPath volumes are not for pods of teams; use a PersistentVolumeClaim or an emptyDir
    reason: Forbidden
  - expression: >-
      variables.containers.all(c, !has(c.ports) || c.ports.all(p, !has(p.hostPort) || p.hostPort == 0))
    message: hostPort is not for pods of teams; use a Service
    reason: Forbidden
  - expression: size(variables.privileged) == 0
    message: privileged containers are not for pods of teams
    messageExpression: "'privileged containers are not for pods of teams: ' + variables.privileged.join(', ')"
    reason: Forbidden
  - expression: size(variables.overcapable) == 0
    message: a container adds a capability that pods of teams may not have
    messageExpression: >-
      'containers may add no capability but ' + variables.capabilities.join(', ') + ': ' + {{ "" -}}
      variables.overcapable.join(', ')
    reason: Forbidden
{{- end -}}
