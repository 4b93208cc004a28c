import { formatPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import type { StageImage, TeamStage } from './stage-images.ts';

/** Images that the team's file of the environment does not name, though they are promoted there. */
export function unpinned(stage: TeamStage, images: readonly StageImage[]): StageImage[] {
  return images.filter(({ path }) => stage.overlay?.has(path) !== true);
}

/**
 * Images that Kargo could not replace: it changes the rest of the line on which a value begins, and adds no keys.
 *
 * @param command that writes the missing ones
 */
export function pinProblems(stage: TeamStage, images: readonly StageImage[], command: string): Problem[] {
  const missing = new Set(unpinned(stage, images));
  return images.flatMap((image): Problem[] => {
    if (missing.has(image)) return [noPin(stage, image, command)];
    return stage.overlay === undefined || isOnItsLine(stage.overlay, image.path) ? [] : [badPin(stage, image)];
  });
}

function isOnItsLine(overlay: ParsedYaml, path: readonly string[]): boolean {
  const { line, column } = overlay.locate(path);
  const text = overlay.text.split(/\r?\n/)[line - 1] ?? '';
  const [before, value] = [text.slice(0, column - 1), text.slice(column - 1)];
  return /^\s*(?:image|"image"|'image')\s*:\s+$/.test(before) && /^(?:"[^"]*"|'[^']*'|[\w][^\s,}]*)\s*$/.test(value);
}

function noPin({ file, overlay, environment }: TeamStage, { path, image }: StageImage, command: string): Problem {
  return {
    code: 'environment/promotion-pin',
    severity: 'error',
    ...(overlay?.locate(path.slice(0, 2), 'key') ?? { file }),
    path: formatPath(path),
    found: `nothing, so that ${environment} runs "${image}" of the team's own values`,
    expected: 'the image in this file, since Kargo changes what is there and adds nothing',
    fix: `run \`${command}\`, which writes the image that runs there now`,
  };
}

function badPin({ overlay, file }: TeamStage, { path, image }: StageImage): Problem {
  return {
    code: 'environment/promotion-pin',
    severity: 'error',
    ...(overlay?.locate(path) ?? { file }),
    path: formatPath(path),
    found: `"${image}" on a line with something else`,
    expected:
      '`image: <name>` on a line of its own, without a comment after it, since Kargo replaces the rest of the line',
    fix: 'write the map that it is in over several lines, and a comment on the line before',
  };
}
