// What the simulated cloud sells: types of EC2 by their real names and sizes, as Karpenter's kwok provider reads them.

/** A type of instance. */
interface InstanceType {
  /** As EC2 has it: category, generation, processor, size. */
  readonly name: string;
  readonly architecture: 'amd64' | 'arm64';
  readonly cpu: number;
  /** GiB. */
  readonly memory: number;
  /** Dollars an hour, on demand; only which is cheaper matters. */
  readonly price: number;
}

/** The two cheapest are none of the platform's pools: a node of one shows that category and generation were ignored. */
const types: readonly InstanceType[] = [
  { name: 't3.medium', architecture: 'amd64', cpu: 2, memory: 4, price: 0.042 },
  { name: 'c5.large', architecture: 'amd64', cpu: 2, memory: 4, price: 0.085 },
  { name: 'c7i.large', architecture: 'amd64', cpu: 2, memory: 4, price: 0.089 },
  { name: 'm7i.large', architecture: 'amd64', cpu: 2, memory: 8, price: 0.101 },
  { name: 'm7i.xlarge', architecture: 'amd64', cpu: 4, memory: 16, price: 0.202 },
  { name: 'c7g.large', architecture: 'arm64', cpu: 2, memory: 4, price: 0.073 },
  { name: 'm7g.large', architecture: 'arm64', cpu: 2, memory: 8, price: 0.082 },
];

const spotDiscount = 0.7;

/**
 * The file of instance types for Karpenter's kwok provider, each sold in all zones, on demand and as spot. The labels
 * that the AWS provider sets for a type are set on its offerings, where the kwok provider accepts any label.
 */
export function instanceTypesFile(zones: readonly string[]): string {
  return JSON.stringify(
    types.map(({ name, architecture, cpu, memory, price }) => ({
      name,
      architecture,
      operatingSystems: ['linux'],
      resources: { cpu: String(cpu), memory: `${memory}Gi`, 'ephemeral-storage': '80Gi', pods: '29' },
      offerings: zones.flatMap((zone) =>
        ['on-demand', 'spot'].map((capacityType) => ({
          Price: capacityType === 'spot' ? price * (1 - spotDiscount) : price,
          Available: true,
          Requirements: [
            ...labelsOfAws(name),
            ['karpenter.sh/capacity-type', capacityType],
            ['topology.kubernetes.io/zone', zone],
          ].map(([key, value]) => ({ key, operator: 'In', values: [value] })),
        })),
      ),
    })),
  );
}

/** Category and generation are the letter and the number that a type's name begins with. */
function labelsOfAws(name: string): [string, string][] {
  const [, category = '', generation = ''] = /^([a-z]+)(\d+)/.exec(name) ?? [];
  return [
    ['karpenter.k8s.aws/instance-category', category],
    ['karpenter.k8s.aws/instance-generation', generation],
  ];
}
