{{- define "lib-platform.backup-store-workload" }}
{{- /* Given the context. */}}
{{- $store := .platform.backup.store }}
{{- $security := dict
  "allowPrivilegeEscalation" false
  "readOnlyRootFilesystem" true
  "capabilities" (dict "drop" (list "ALL")) }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "lib-platform.backup-store-metadata" (dict "context" . "name" "velero-store") | nindent 2 }}
spec:
  replicas: 1
  # One volume, one writer.
  strategy:
    type: Recreate
  selector:
    matchLabels:
      app.kubernetes.io/name: velero-store
  template:
    metadata:
      labels:
        app.kubernetes.io/name: velero-store
        app.kubernetes.io/part-of: platform
    spec:
      serviceAccountName: velero-store
      automountServiceAccountToken: false
      enableServiceLinks: false
      priorityClassName: platform
      securityContext:
        runAsNonRoot: true
        runAsUser: 65532
        runAsGroup: 65532
        fsGroup: 65532
        seccompProfile:
          type: RuntimeDefault
      initContainers:
        # A folder at the top is a bucket.
        - name: bucket
          image: {{ printf "%s:%s" $store.image.repository $store.image.tag | quote }}
          command: [mkdir, -p, {{ printf "/data/%s" $store.bucket | quote }}]
          {{- include "lib-platform.backup-store-container" $security | nindent 10 }}
      containers:
        - name: store
          image: {{ printf "%s:%s" $store.image.repository $store.image.tag | quote }}
          command: [/usr/local/bin/versitygw]
          args: [--port, ":7070", --health, /healthz, --quiet, posix, /data]
          env:
            - name: ROOT_ACCESS_KEY
              value: velero
            - name: ROOT_SECRET_KEY
              valueFrom:
                secretKeyRef:
                  name: velero-store-key
                  key: token
          ports:
            - name: http
              containerPort: 7070
          readinessProbe:
            httpGet:
              path: /healthz
              port: http
          {{- include "lib-platform.backup-store-container" $security | nindent 10 }}
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: velero-store
{{- end -}}
