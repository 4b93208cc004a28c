/** Bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** The text that base64 encodes. */
export function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
