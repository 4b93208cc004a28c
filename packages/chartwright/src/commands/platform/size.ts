import { percentOfLimit, sizeFindings } from '../../platform/size/findings.ts';
import { releaseLimit } from '../../platform/size/release-size.ts';
import { distinct, type Problem } from '../../core/problem.ts';
import {
  isRendered,
  renderReleases,
  type RenderedPlatform,
  type RenderingOptions,
} from './rendering/release-rendering.ts';
import type { Outcome } from '../frame/outcome.ts';
import { renderingProblems } from './rendering/values-problems.ts';

/** `platform:size`: the size of the Secret in which Helm stores each ring, and the whole as one release. */
export async function platformSize(root: string, options: RenderingOptions): Promise<Outcome> {
  const rings = await renderReleases(root, options);
  const whole = options.ring === undefined ? await renderReleases(root, { ...options, ring: 'single' }) : undefined;
  const problems: Problem[] = [];
  const lines = rings.notice === '' ? [] : [rings.notice];
  const data: object[] = [];
  for (const [index, platform] of rings.platforms.entries()) {
    const single = platform.releases[0]?.ring === undefined ? undefined : whole?.platforms[index];
    const all = [platform, ...(single === undefined ? [] : [single])];
    problems.push(...renderingProblems(all.flatMap(({ releases }) => releases)));
    const releases = all.filter(isRendered).flatMap((one) => one.releases);
    problems.push(...sizeFindings(platform.target.name, releases));
    lines.push(...table(platform, releases));
    data.push(
      ...releases.map(({ ring, size }) => ({ cluster: platform.target.name, ring: ring ?? 'single', bytes: size })),
    );
  }
  return {
    problems: distinct(problems),
    text: '',
    document: lines.join('\n'),
    data: { limit: releaseLimit, releases: data },
  };
}

function table({ target }: RenderedPlatform, releases: RenderedPlatform['releases']): string[] {
  const rows = releases.map(({ ring, objects, size }) => [
    ring ?? 'single (everything)',
    String(objects.length),
    size.toLocaleString('en'),
    percentOfLimit(size),
  ]);
  const heading = [`${target.name} (${target.profile})`, 'objects', 'bytes', `of ${releaseLimit.toLocaleString('en')}`];
  const widths = heading.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [heading, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
