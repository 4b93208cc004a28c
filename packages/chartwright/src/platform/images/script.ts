import type { ListedImage } from './list.ts';
import { parseImage } from './reference.ts';

/**
 * A POSIX shell script that copies every image to its place in a registry of one's own, for all platforms that it is
 * made for. Names are data: each is quoted.
 *
 * @param registry host and path, as `registry` in platform.yaml
 */
export function copyScript(images: readonly ListedImage[], registry: string): string {
  const copies = images.flatMap(({ image, targets }) =>
    targets.filter((target) => target.startsWith(`${registry}/`)).map((target) => [sourceOf(image), targetOf(target)]),
  );
  const lines = copies.map(([source = '', target = '']) => `copy ${quoted(source)} ${quoted(target)}`);
  return `${head(copies.length, registry)}${lines.join('\n')}\n${tail}`;
}

function head(count: number, registry: string): string {
  return `#!/bin/sh
# Copies ${count} images to ${registry}. Written by platform:images.
# Needs crane or skopeo, logged in to that registry: \`crane auth login HOST\` or \`skopeo login HOST\`.
set -u
if command -v crane >/dev/null 2>&1; then
  copy_image() { crane copy "$1" "$2"; }
elif command -v skopeo >/dev/null 2>&1; then
  copy_image() { skopeo copy --all --preserve-digests "docker://$1" "docker://$2"; }
else
  echo 'Neither crane nor skopeo is on PATH.' >&2
  exit 1
fi
failed=0
copy() {
  echo "$1 -> $2"
  copy_image "$1" "$2" || { echo "FAILED $1" >&2; failed=$((failed + 1)); }
}
`;
}

const tail = `if [ "$failed" -gt 0 ]; then
  echo "$failed images were not copied; run this again." >&2
  exit 1
fi
`;

/** A digest is more exact than a tag, and skopeo takes one of them only. */
function sourceOf(image: string): string {
  return image.includes('@') ? image.replace(/:[^:/@]+@/, '@') : image;
}

/** An image can be put under a tag; its digest is its own. */
function targetOf(target: string): string {
  const image = parseImage(target);
  if (image?.digest === undefined) return target;
  const name = target.slice(0, target.indexOf('@'));
  return image.tag === undefined ? `${name}:${image.digest.replace(':', '-').slice(0, 19)}` : name;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
