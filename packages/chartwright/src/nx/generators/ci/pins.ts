/** What a pipeline runs that somebody else publishes, each at one commit or digest. */
export interface Pin {
  /** The release that the digest is of. */
  readonly version: string;
  readonly digest: string;
}

/** Actions of GitHub, by the commit that their release's tag names. */
export const actions: Readonly<Record<string, Pin>> = {
  'actions/attest': { version: 'v4.2.2', digest: '1e69f48acb82d1966a394da916b4c1698aa569d6' },
  'actions/cache': { version: 'v6.1.0', digest: '55cc8345863c7cc4c66a329aec7e433d2d1c52a9' },
  'actions/checkout': { version: 'v7.0.1', digest: '3d3c42e5aac5ba805825da76410c181273ba90b1' },
  'actions/download-artifact': { version: 'v8.0.1', digest: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c' },
  'actions/setup-node': { version: 'v7.0.0', digest: '820762786026740c76f36085b0efc47a31fe5020' },
  'actions/upload-artifact': { version: 'v7.0.1', digest: '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a' },
  'sigstore/cosign-installer': { version: 'v4.1.2', digest: '6f9f17788090df1f26f669e9d70d6ae9567deba6' },
};

/** Images of containers, by the digest of the tag in the Dockerfiles of projects that pin theirs. */
export const images: Readonly<Record<'node' | 'golang' | 'alpine', Pin>> = {
  node: { version: '24.17.0', digest: 'sha256:032e78d7e54e352129831743737e3a83171d9cc5b5896f411649c597ce0b11ea' },
  golang: { version: '1.26.6', digest: 'sha256:640a234f4bea3e399c056b7b8f9c667c4939befae8db2f14e9785e16eccd4205' },
  alpine: { version: '3.24.1', digest: 'sha256:28bd5fe8b56d1bd048e5babf5b10710ebe0bae67db86916198a6eec434943f8b' },
};
