/** Fields that say again what others say, or what the API server writes into an object that it keeps. */
const REPEATED: Readonly<Record<string, RegExp>> = {
  Deployment: /^spec\.selector\./,
  StatefulSet: /^spec\.(selector\.|serviceName$)/,
  DaemonSet: /^spec\.selector\./,
  Job: /^spec\.selector\./,
  Service: /^spec\.(clusterIPs|ipFamilies)$/,
};

/** What Kubernetes takes for said where a field is not written; a render without it says the same. */
const DEFAULTS: readonly (readonly [RegExp, ...string[]])[] = [
  [/(^|\.)imagePullPolicy$/, 'IfNotPresent'],
  [/(^|\.)terminationMessagePath$/, '/dev/termination-log'],
  [/(^|\.)terminationMessagePolicy$/, 'File'],
  [/^dnsPolicy$/, 'ClusterFirst'],
  [/^restartPolicy$/, 'Always'],
  [/^schedulerName$/, 'default-scheduler'],
  [/^(hostNetwork|hostPID|hostIPC|shareProcessNamespace|stdin|stdinOnce|tty)$/, 'false'],
  [/^(enableServiceLinks|automountServiceAccountToken)$/, 'true'],
  [/(^|\.)privileged$/, 'false'],
  [/(^|\.)procMount$/, 'Default'],
  [/(^|\.)fsGroupChangePolicy$/, 'Always'],
  [/^defaultMode$/, '420'],
  [/(^|\.)optional$/, 'false'],
  [/(^|\.)volumeMode$/, 'Filesystem'],
  [/(^|\.)accessModes$/, '["ReadWriteOnce"]'],
  [/^spec\.progressDeadlineSeconds$/, '600'],
  [/^spec\.revisionHistoryLimit$/, '10'],
  [/^spec\.minReadySeconds$/, '0'],
  [/^spec\.(strategy|updateStrategy)\.type$/, 'RollingUpdate'],
  [/^spec\.updateStrategy\.rollingUpdate\.partition$/, '0'],
  [/^spec\.podManagementPolicy$/, 'OrderedReady'],
  [/^spec\.persistentVolumeClaimRetentionPolicy\.(whenDeleted|whenScaled)$/, 'Retain'],
  [/(^|\.)completionMode$/, 'NonIndexed'],
  [/(^|\.)podReplacementPolicy$/, 'TerminatingOrFailed'],
  [/(^|\.)(suspend|manualSelector|immutable|publishNotReadyAddresses)$/, 'false'],
  [/(^|\.)(completions|parallelism)$/, '1'],
  [/^spec\.type$/, 'ClusterIP'],
  [/^spec\.sessionAffinity$/, 'None'],
  [/^spec\.internalTrafficPolicy$/, 'Cluster'],
  [/^spec\.ipFamilyPolicy$/, 'SingleStack'],
  [/(^|\.)weight$/, '1'],
  [/(^|\.)(group)$/, ''],
];

/** Whether a field of a kind only repeats what other fields say. */
export function isSaidElsewhere(kind: string, pattern: string, says: string): boolean {
  if (REPEATED[kind]?.test(pattern) === true) return true;
  // The address itself is the cluster's; that there is none is a choice.
  return kind === 'Service' && pattern === 'spec.clusterIP' && says !== 'None';
}

/** Whether a field says what holds without it too. */
export function isDefault(pattern: string, says: string): boolean {
  return DEFAULTS.some(([field, ...values]) => field.test(pattern) && values.includes(says));
}
