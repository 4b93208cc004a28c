import type { ApiRule } from './api-rule.ts';
import { autoscalerRules } from './autoscaler-rules.ts';
import { claimRules } from './claim-rules.ts';
import { containerRules } from './container-rules.ts';
import { jobRules } from './job-rules.ts';
import { networkRules } from './network-rules.ts';
import { objectRules } from './object-rules.ts';
import { placementRules } from './placement-rules.ts';
import { podRules } from './pod-rules.ts';
import { podSettingRules } from './pod-setting-rules.ts';
import { roleRules } from './role-rules.ts';
import { serviceRules } from './service-rules.ts';
import { volumeRules } from './volume-rules.ts';
import { workloadRules } from './workload-rules.ts';

/** The rules of all subjects. */
export const apiRules: readonly ApiRule[] = [
  ...objectRules,
  ...serviceRules,
  ...networkRules,
  ...roleRules,
  ...workloadRules,
  ...jobRules,
  ...autoscalerRules,
  ...claimRules,
  ...podRules,
  ...podSettingRules,
  ...placementRules,
  ...containerRules,
  ...volumeRules,
];
