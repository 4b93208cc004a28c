/** An image's name, taken apart. */
export interface ImageReference {
  /** Host of the registry, with its port. */
  readonly registry: string;
  readonly repository: string;
  readonly tag: string | undefined;
  /** `sha256:…` */
  readonly digest: string | undefined;
}

const digestPattern = 'sha256:[0-9a-f]{64}';

/** `[host[:port]/]path[:tag][@digest]`, as the distribution specification has it; paths are lower case. */
const reference = new RegExp(
  String.raw`^(?:([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d+)?)/)?` +
    String.raw`([a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*)` +
    String.raw`(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(${digestPattern}))?$`,
);

/** The registry of names without a host. */
const dockerHub = 'docker.io';

/**
 * Takes an image's name apart, as container runtimes do: `loki` is `docker.io/library/loki`, `grafana/loki` is
 * `docker.io/grafana/loki`.
 *
 * @returns undefined when the text is no name of an image
 */
export function parseImage(text: string): ImageReference | undefined {
  const match = reference.exec(text);
  if (match === null) return undefined;
  const [, host, path = '', tag, digest] = match;
  // Without a dot or a port the first part is a folder, not a host.
  const isHost = host !== undefined && (/[.:]/.test(host) || host === 'localhost');
  const registry = isHost ? host.replace(/^(index|registry-1)\.docker\.io$/, dockerHub) : dockerHub;
  const repository = isHost || host === undefined ? path : `${host}/${path}`;
  if (repository !== repository.toLowerCase()) return undefined;
  return { registry, repository: officialOf(registry, repository), tag, digest };
}

function officialOf(registry: string, repository: string): string {
  return registry === dockerHub && !repository.includes('/') ? `library/${repository}` : repository;
}

/** The whole name of an image. */
export function imageName({ registry, repository, tag, digest }: ImageReference): string {
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Whether a text that may be anything is surely an image's name: it has a host, and a tag or a digest. */
export function isFullImageName(text: string): boolean {
  const image = parseImage(text);
  return image !== undefined && text.startsWith(`${image.registry}/`) && (image.tag ?? image.digest) !== undefined;
}
