{{/*
Anyone who may create a Certificate in any namespace could have the trust anchor sign it, and with it take any identity
of the mesh. Only linkerd's own namespace may use that ClusterIssuer.
*/}}
{{- define "lib-platform.mesh-identity-guard" -}}
{{- /* Given the context. */ -}}
{{- if include "lib-platform.mesh.identity-by-cert-manager" . }}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: platform-mesh-trust-anchor
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
spec:
  failurePolicy: Fail
  matchConstraints:
    resourceRules:
      - apiGroups: [cert-manager.io]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [certificates, certificaterequests]
  matchConditions:
    - name: asks-the-trust-anchor
      expression: >-
        object.spec.issuerRef.name == 'linkerd-trust-anchor' && has(object.spec.issuerRef.kind) &&
        object.spec.issuerRef.kind == 'ClusterIssuer'
  validations:
    - expression: request.namespace == '{{ .namespaces.mesh }}'
      reason: Forbidden
      message: >-
        The ClusterIssuer linkerd-trust-anchor signs the mesh's identity issuer in namespace {{ .namespaces.mesh }} and
        nothing else. Use the ClusterIssuer platform.
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: platform-mesh-trust-anchor
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
spec:
  policyName: platform-mesh-trust-anchor
  validationActions: [Deny]
{{- end -}}
{{- end -}}
