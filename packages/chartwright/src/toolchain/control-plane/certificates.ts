import { webcrypto } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const { subtle } = webcrypto;
// The library's types are the browser's.
x509.cryptoProvider.set(webcrypto as unknown as Parameters<typeof x509.cryptoProvider.set>[0]);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const validFor = 24 * 60 * 60 * 1000;

/** Absolute paths of a certificate and its key. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority for one run. */
export interface Authority extends KeyPair {
  /**
   * Issues a certificate for a server on loopback, a client, or both.
   *
   * @param subject such as `O=system:masters, CN=admin`
   * @param hosts further DNS names of the server
   */
  issue(name: string, subject: string, hosts?: readonly string[]): Promise<KeyPair>;
}

/** Makes an authority whose files, and those of what it issues, lie in a folder. */
export async function makeAuthority(folder: string, name: string): Promise<Authority> {
  const keys = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const notAfter = new Date(Date.now() + validFor);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    notAfter,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.digitalSignature, true),
    ],
  });
  const issue: Authority['issue'] = async (file, subject, hosts = []) => {
    const own = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const issued = await x509.X509CertificateGenerator.create({
      subject,
      issuer: certificate.subject,
      notAfter,
      signingKey: keys.privateKey,
      publicKey: own.publicKey,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'ip', value: '127.0.0.1' },
          ...['localhost', ...hosts].map((value) => ({ type: 'dns' as const, value })),
        ]),
      ],
    });
    return write(folder, file, issued, own);
  };
  return { ...(await write(folder, name, certificate, keys)), issue };
}

/** A key pair that signs the tokens of service accounts. */
export async function makeSigningKeys(folder: string): Promise<{ readonly private: string; readonly public: string }> {
  const keys = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const files = { private: join(folder, 'sa.key'), public: join(folder, 'sa.pub') };
  await writePrivateKey(files.private, keys);
  const spki = await subtle.exportKey('spki', keys.publicKey);
  await writeFile(files.public, x509.PemConverter.encode(spki, 'PUBLIC KEY'));
  return files;
}

async function write(
  folder: string,
  name: string,
  made: x509.X509Certificate,
  keys: webcrypto.CryptoKeyPair,
): Promise<KeyPair> {
  const pair = { certificate: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
  await writeFile(pair.certificate, `${made.toString('pem')}\n`);
  await writePrivateKey(pair.key, keys);
  return pair;
}

async function writePrivateKey(file: string, { privateKey }: webcrypto.CryptoKeyPair): Promise<void> {
  const pkcs8 = await subtle.exportKey('pkcs8', privateKey);
  await writeFile(file, `${x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`, { mode: 0o600 });
}
