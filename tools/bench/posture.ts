import { join } from 'node:path';
import { execa } from 'execa';
import type { Figure } from './figure.ts';

/** Findings of other tools in our chart and in one of `helm create`, as `tools/posture/run.ts` prints them. */
export async function measurePosture(root: string): Promise<{ figures: Figure[]; skipped: string[] }> {
  const args = ['--conditions=@chartwright/source', join(root, 'tools/posture/run.ts')];
  const { exitCode, stdout } = await execa('tsx', args, { cwd: root, preferLocal: true, reject: false });
  const summaries = [...stdout.matchAll(/^(\S.*?) {2,}(\S+) +(\d+ critical, \d+ warnings)$/gm)];
  if (exitCode !== 0 || summaries.length === 0)
    return { figures: [], skipped: ['posture: tools/posture/run.ts failed'] };
  const figures = summaries.map(([, chart = '', checker = '', value = '']) => {
    const own = chart.startsWith('team chart');
    const findings = [...value.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
    const target = { text: '0 critical, 0 warnings', share: findings === 0 ? 0 : 1 + findings };
    return { what: `${checker} of ${chart}`, value, beside: '', ...(own ? { target } : {}), runs: 1, load: 0 };
  });
  return { figures, skipped: [] };
}
