/** Words for the codes of Node.js's system errors, to end a sentence that begins with the file or address. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOENT: 'no such file',
  ENOTDIR: 'a file where a folder should be',
  EISDIR: 'a folder where a file should be',
  NOT_A_FILE: 'a named pipe or a device where a file should be',
  FILE_TOO_LARGE: 'a file that is too large',
  ELOOP: 'symbolic links that form a loop',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on the disk',
  EROFS: 'a disk that cannot be written to',
  ECONNREFUSED: 'connection refused at that address and port',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no network',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no answer from the DNS server',
  ETIMEDOUT: 'no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
  UND_ERR_SOCKET: 'the connection was cut',
  CERT_HAS_EXPIRED: 'a certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'a certificate that nobody known has signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'a certificate that nobody known has signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'a certificate that nobody known has signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'a certificate for another host',
  Z_DATA_ERROR: 'damaged compression',
  Z_BUF_ERROR: 'a compressed file that ends too early',
};

/**
 * A system error in words; the error itself names system calls.
 *
 * @returns the code in parentheses where it is an unknown one, so that it can be looked up
 */
export function systemWords(error: unknown): string {
  const code = codeOf(error);
  return code === undefined ? 'an unknown error' : (WORDS[code] ?? `a system error (${code})`);
}

/** The code of an error, or of what caused it, since `fetch` wraps the error of the connection. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? undefined : codeOf(cause);
}
