{{/*
The store's Service. Only pods of Velero's own namespace reach it, and it serves those alone that have the key.
*/}}
{{- define "lib-platform.backup-store-network" }}
{{- /* Given the context. */}}
---
apiVersion: v1
kind: Service
metadata:
  {{- include "lib-platform.backup-store-metadata" (dict "context" . "name" "velero-store") | nindent 2 }}
spec:
  selector:
    app.kubernetes.io/name: velero-store
  ports:
    - name: http
      port: 7070
      targetPort: http
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "lib-platform.backup-store-metadata" (dict "context" . "name" "velero-store") | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: velero-store
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: {}
      ports:
        - port: http
  egress: []
{{- end -}}
