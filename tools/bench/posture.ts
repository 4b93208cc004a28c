import { join } from 'node:path';
import { execa } from 'execa';
import type { Figure } from './figure.ts';

/** How others judge a chart of ours and one of `helm create`: the summaries that `tools/posture/run.ts` prints. */
export async function measurePosture(root: string): Promise<{ figures: Figure[]; skipped: string[] }> {
  const args = ['--conditions=@chartwright/source', join(root, 'tools/posture/run.ts')];
  const { exitCode, stdout } = await execa('tsx', args, { cwd: root, preferLocal: true, reject: false });
  const judged = [...stdout.matchAll(/^(\S.*?) {2,}(\S+) +(\d+ critical, \d+ warnings)$/gm)];
  if (exitCode !== 0 || judged.length === 0) return { figures: [], skipped: ['posture: tools/posture/run.ts failed'] };
  const figures = judged.map(([, chart = '', judge = '', value = '']) => {
    const own = chart.startsWith('team chart');
    const findings = [...value.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
    const target = { text: '0 critical, 0 warnings', share: findings === 0 ? 0 : 1 + findings };
    return { what: `${judge} of ${chart}`, value, beside: '', ...(own ? { target } : {}), runs: 1, load: 0 };
  });
  return { figures, skipped: [] };
}
