import { open } from 'node:fs/promises';
import { systemWords } from '../../core/system-words.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';

/** Milliseconds for one file that is small. */
const downloadTimeout = 2 * 60 * 1000;

/** Result of a download: the file is there now, the place has none of that name, or the place was not reached. */
export type Fetched = 'fetched' | { readonly absent: string } | { readonly unreachable: string };

/**
 * Downloads a file over HTTP, bounded in time and size.
 *
 * @param url http:// or https://
 * @param target absolute path of the file to make
 * @param limit bytes
 * @param timeout milliseconds
 */
export async function downloadFile(
  url: string,
  target: string,
  limit: number,
  timeout = downloadTimeout,
): Promise<Fetched> {
  const shown = withoutSecrets(url);
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    return { unreachable: reasonOf(error, timeout) };
  }
  if (response.status === 404 || response.status === 410) return absent(response, `no ${shown}`);
  if (!response.ok || response.body === null) return refused(response, `${shown} answered ${response.status}`);
  // A redirect may go anywhere, but not from an encrypted address to one that is not.
  if (url.startsWith('https:') && !response.url.startsWith('https:'))
    return refused(response, `${shown} leads to ${withoutSecrets(response.url)}, which is not encrypted`);
  try {
    return await store(response.body, target, limit, shown);
  } catch (error) {
    return { unreachable: reasonOf(error, timeout) };
  }
}

async function store(body: ReadableStream<Uint8Array>, target: string, limit: number, url: string): Promise<Fetched> {
  const file = await open(target, 'w');
  try {
    let size = 0;
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) return { unreachable: `${url} is of more than ${limit} bytes` };
      await file.write(chunk);
    }
    return 'fetched';
  } finally {
    await file.close();
  }
}

async function absent(response: Response, why: string): Promise<Fetched> {
  await response.body?.cancel();
  return { absent: why };
}

async function refused(response: Response, why: string): Promise<Fetched> {
  await response.body?.cancel();
  return { unreachable: why };
}

function reasonOf(error: unknown, timeout: number): string {
  if ((error as Error).name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  // An address with a password in it is quoted.
  return withoutSecrets(systemWords(error));
}
