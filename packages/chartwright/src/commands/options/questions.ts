import { type OptionSchemas, type OptionValues, reportOptions } from '../frame/options.ts';

const target = {
  env: {
    type: 'string',
    description: 'Environment: the name of its folder below environments/.',
    required: true,
  },
  own: {
    type: 'boolean',
    description: "Leave out the components' charts even where they are vendored, which is faster.",
    default: false,
  },
} as const satisfies OptionSchemas;

/** Options of `platform:reach`. */
export const reachOptions = {
  ...target,
  from: {
    type: 'string',
    description:
      'Who calls: `<team>/<workload>` or `<namespace>/<workload>`, `edge`, `monitoring`, `internet`, or an address or a range. Without it, everybody who may call.',
  },
  to: {
    type: 'string',
    description:
      'Who is called: as for --from, or the name of a host outside. Without it, everything that may be called.',
  },
  port: {
    type: 'string',
    description:
      "Port of a Service or of the pods, by number or name. Without it, every port that the called workload's pods have.",
  },
  protocol: { type: 'string', description: 'Protocol of the port.', enum: ['TCP', 'UDP', 'SCTP'], default: 'TCP' },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:who-can`. */
export const whoCanOptions = {
  ...target,
  verb: { type: 'string', description: 'Verb of a request, such as get, list or create.', required: true },
  resource: {
    type: 'string',
    description:
      'Resource in the plural, with its group or its subresource: secrets, pods/exec, deployments.apps; or a path such as /metrics.',
    required: true,
  },
  namespace: {
    type: 'string',
    description: 'Namespace, or the name of a team for its own. Without it, a right in the whole cluster.',
  },
  name: { type: 'string', description: 'Name of one object. Without it, a right on all of them.' },
  subject: {
    type: 'string',
    description: 'Asks about one subject only: a group or a user by its name, or `<namespace>/<service account>`.',
  },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Values of {@link reachOptions}. */
export type ReachOptions = OptionValues<typeof reachOptions>;
/** Values of {@link whoCanOptions}. */
export type WhoCanOptions = OptionValues<typeof whoCanOptions>;
