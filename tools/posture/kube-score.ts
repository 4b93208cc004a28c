import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { run } from '../../packages/chartwright/src/toolchain/run.ts';

/** A check of kube-score that an object does not pass. */
export interface Finding {
  readonly grade: 'critical' | 'warning';
  /** `<check> of <object>`. */
  readonly what: string;
}

/** Part of kube-score's JSON: one entry an object. */
interface Scored {
  readonly object_name: string;
  readonly checks: readonly {
    readonly check: { readonly id: string };
    readonly grade: number;
    readonly skipped: boolean;
  }[];
}

/** kube-score's grades (`scorecard.Grade`): 1 is critical, 5 a warning, 7 and above in order. */
const CRITICAL = 1;
const WARNING = 5;

/**
 * What kube-score finds in a manifest. Containers without a CPU limit are not reported: it throttles them where the node
 * has CPU to spare (docs/reference/posture.md).
 */
export async function kubeScore(manifest: string): Promise<readonly Finding[]> {
  const { path } = await locate('kube-score');
  const args = ['score', '--ignore-container-cpu-limit', '--output-format=json', '--', manifest];
  const { exitCode, stdout, stderr } = await run(path, args);
  // It ends with 1 for a critical finding, and with anything for a mistake of its caller; then there is no JSON.
  if (!stdout.startsWith('[')) throw new Error(`kube-score ended with ${exitCode}: ${stderr}`);
  return (JSON.parse(stdout) as readonly Scored[]).flatMap(({ object_name: object, checks }) =>
    checks
      .filter(({ grade, skipped }) => !skipped && grade <= WARNING)
      .map(({ check, grade }) => ({
        grade: grade <= CRITICAL ? 'critical' : 'warning',
        what: `${check.id} of ${object}`,
      })),
  );
}
