import type { Remedies } from '../import/notes.ts';

const NONE = 'nothing: it is of the machine that Compose runs on';

/** Keys of a Compose file that no key of the values says → what holds instead, and what to do. */
export const COMPOSE_REMEDIES: Remedies = [
  [/^\.build\b/, { expected: 'an image that a build has pushed', fix: 'build and push it, and name it in image' }],
  [
    /^\.networks\b/,
    {
      expected: 'a namespace in which the team’s workloads call each other by their names, and nobody else does',
      fix: 'nothing; name other teams in tenant.network.peers',
    },
  ],
  [
    /^\.depends_on\b/,
    {
      expected: 'pods that start at once, and that get no traffic until they are ready',
      fix: 'let the program try again, or wait in an init container',
    },
  ],
  [/^\.(links|external_links)\b/, { expected: 'Services, which have the name of their workload', fix: 'call that' }],
  [
    /^\.env_file\b/,
    {
      expected: 'variables in the values, since the file does not reach the cluster',
      fix: 'write them into env or configMaps, and secrets into a Secret that envFrom names',
    },
  ],
  [
    /^\.(privileged|cap_add|devices|network_mode|pid|ipc|userns_mode|cgroup.*|security_opt|group_add|gpus|device_cgroup_rules)\b/,
    { expected: 'a pod apart from its node, as Pod Security’s level restricted asks', fix: 'do without it' },
  ],
  [/^\.(extends|include)\b|^\.include\b/, { expected: 'one file', fix: 'import what `docker compose config` prints' }],
  [/^\.profiles\b/, { expected: 'workloads that always run', fix: 'remove the workload where it is not wanted' }],
  [/^\.(logging|labels|label_file)\b/, { expected: 'what the platform does with every pod', fix: 'nothing' }],
  [
    /^\.(container_name|hostname|domainname)\b/,
    { expected: 'pods named by the workload, whose Service has its name', fix: 'call the workload by its name' },
  ],
  [
    /^\.(dns.*|extra_hosts|mac_address|cpuset|cpu_.*|ulimits|shm_size|sysctls|oom_.*|mem_swap.*)\b/,
    { expected: NONE, fix: 'see whether it is needed' },
  ],
  [/^\.restart\b/, { expected: 'pods that are restarted, or a Job', fix: 'set kind to Job for what runs to its end' }],
  [/^\.working_dir\b/, { expected: 'the image’s own directory', fix: 'set it in the image, or begin command with it' }],
  [/^\.deploy\.(update_config|rollback_config)\b/, { expected: 'a rolling update', fix: 'set rollout' }],
  [/^\.deploy\.placement\b/, { expected: 'pods spread over zones and nodes', fix: 'set spread or nodeSelector' }],
  [
    /^\.volumes\b/,
    {
      expected: 'volumes that the chart mounts',
      fix: 'bake what is read into the image, or write it into config.files; for what is written set scratch or persistence',
    },
  ],
];
