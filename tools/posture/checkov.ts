import { run } from '../../packages/chartwright/src/toolchain/run.ts';

/** Part of checkov's JSON. */
interface Report {
  readonly results: {
    readonly failed_checks: readonly { readonly check_id: string; readonly resource: string }[];
  };
  readonly summary: { readonly passed: number };
}

/** The result of checkov on a manifest. */
export interface CheckovVerdict {
  readonly passed: number;
  /** `<check> of <object>`. */
  readonly failed: readonly string[];
}

/**
 * The exceptions, each with its reason in docs/reference/posture.md. CKV_K8S_43 is none of a chart whose image is pinned
 * by digest.
 */
export const exceptions: readonly string[] = ['CKV_K8S_11', 'CKV_K8S_8', 'CKV_K8S_43'];

/**
 * Runs checkov's checks of Kubernetes objects, without any request to its makers' servers.
 *
 * @param program path of checkov
 */
export async function checkov(program: string, manifest: string): Promise<CheckovVerdict> {
  const args = ['--framework=kubernetes', '--output=json', '--skip-download', '--soft-fail', `--file=${manifest}`];
  const { exitCode, stdout, stderr } = await run(program, args);
  if (exitCode !== 0 || !stdout.trimStart().startsWith('{'))
    throw new Error(`checkov ended with ${exitCode}: ${stderr}`);
  const { results, summary } = JSON.parse(stdout) as Report;
  return {
    passed: summary.passed,
    failed: results.failed_checks.map(({ check_id, resource }) => `${check_id} of ${resource}`),
  };
}
