{{/*
The ConfigMap linkerd-identity-trust-roots, which trust-manager makes: the trust anchor, and any earlier one that is
kept beside it while the mesh changes from one to the other.
*/}}
{{- define "lib-platform.mesh-trust-roots" -}}
{{- /* Given the context. */ -}}
{{- if include "lib-platform.mesh.identity-by-cert-manager" . }}
---
apiVersion: trust.cert-manager.io/v1alpha1
kind: Bundle
metadata:
  name: linkerd-identity-trust-roots
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
spec:
  sources:
    - secret:
        key: tls.crt
        selector:
          matchLabels:
            {{- include "lib-platform.mesh.anchor-labels" . | nindent 12 }}
  target:
    configMap:
      key: ca-bundle.crt
    namespaceSelector:
      matchLabels:
        linkerd.io/is-control-plane: "true"
{{- end -}}
{{- end -}}
