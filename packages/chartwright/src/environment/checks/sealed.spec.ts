import { describe, expect, it } from 'vitest';
import { sealedProblems } from './sealed.ts';

const enc = (data: string): string => `ENC[AES256_GCM,data:${data},iv:bW9yZQ==,tag:dGFn,type:str]`;
const file = 'environments/prod/secrets/shop.yaml';

/** A Secret as SOPS 3.10 writes it. */
const sealed = `apiVersion: v1
kind: Secret
metadata:
  name: database
  namespace: team-shop
stringData:
  password: ${enc('c2VjcmV0')}
  empty: ""
sops:
  age:
    - recipient: age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
      enc: |
        -----BEGIN AGE ENCRYPTED FILE-----
        YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSA=
        -----END AGE ENCRYPTED FILE-----
  lastmodified: "2026-11-01T00:00:00Z"
  mac: ${enc('bWFj')}
  encrypted_regex: ^(data|stringData)$
  version: 3.10.2
`;

const found = (text: string, name = file): string[] =>
  sealedProblems({ file: name, text }).map(({ code, line, path, found: what }) => `${code} ${line} ${path}: ${what}`);

describe('the Secrets of an environment in the repository', () => {
  it('are accepted as SOPS seals them, several in a file too', () => {
    expect(found(sealed)).toEqual([]);
    expect(found(`${sealed}---\n${sealed}`)).toEqual([]);
  });

  it.each(['data', 'stringData'])('are refused with %s in plain text, and never shown', (field) => {
    const text = `apiVersion: v1\nkind: Secret\nmetadata: { name: database }\n${field}:\n  password: aHVudGVyMg==\n`;
    expect(found(text)).toEqual([`secret/unsealed 5 Secret/database: ${field}.password: a Secret in plain text`]);
    expect(JSON.stringify(sealedProblems({ file, text }))).not.toContain('aHVudGVyMg');
  });

  it('are refused within a List too', () => {
    const text = 'apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: v1, kind: Secret, data: { a: Yg== } }\n';
    expect(found(text)).toEqual([expect.stringMatching(/^secret\/unsealed .*data\.a: a Secret in plain text$/)]);
  });

  it('are refused in plain text within a SopsSecret', () => {
    const text = `apiVersion: isindir.github.com/v1alpha3
kind: SopsSecret
metadata: { name: shop }
spec:
  secretTemplates:
    - name: database
      stringData:
        password: ${enc('c2VjcmV0')}
    - name: mail
      stringData: { password: hunter2 }
`;
    expect(found(text)).toEqual([
      'secret/unsealed 10 SopsSecret/shop: spec.secretTemplates[1].stringData.password: a Secret in plain text',
    ]);
  });

  it('are refused where SOPS has left a value open, as with another regular expression', () => {
    expect(found(sealed.replace(enc('c2VjcmV0'), 'hunter2'))).toEqual([
      'secret/unsealed 7 Secret/team-shop/database: stringData.password: a value that SOPS has left in plain text',
    ]);
  });

  it('are refused with a value that only begins as if it were sealed', () => {
    expect(found(sealed.replace(enc('c2VjcmV0'), `"${enc('c2Vj')} hunter2"`))).toHaveLength(1);
  });

  it.each([
    ['without a code of authentication', sealed.replace(/ {2}mac: .*\n/, ''), 'no code of authentication (`mac`)'],
    ['that nobody may decrypt', sealed.replace(/ {2}age:\n[^]*(?= {2}lastmodified)/, ''), 'nobody who may decrypt it'],
  ])('are refused %s', (_, text, what) => {
    expect(found(text)).toEqual([expect.stringMatching(/^secret\/unsealed \d+ Secret\/team-shop\/database: sops: /)]);
    expect(found(text)[0]).toContain(what);
  });

  it('are refused where the kind is sealed too, which no controller reads', () => {
    expect(found(sealed.replace('kind: Secret', `kind: ${enc('U2VjcmV0')}`))).toEqual([
      expect.stringContaining('an object whose kind or name is sealed too'),
    ]);
  });

  it('may lie beside what is no Secret', () => {
    expect(found('apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [shop.yaml]\n')).toEqual(
      [],
    );
  });

  it.each([
    ['a file of variables', 'shop.env', 'PASSWORD=hunter2\n'],
    ['an age key', 'keys.txt', 'AGE-SECRET-KEY-1QQQQ\n'],
  ])('are refused in %s', (_, name, text) => {
    expect(found(text, `environments/prod/secrets/${name}`)).toEqual([
      'secret/unsealed undefined : a file that SOPS has not sealed',
    ]);
  });

  it('are refused where a copy in plain text is left in an annotation of kubectl', () => {
    const copy = `  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"data":{"password":"aHVudGVyMg=="}}'\n`;
    expect(found(sealed.replace('stringData:\n', `${copy}stringData:\n`))).toEqual([
      expect.stringMatching(/^secret\/unsealed 7 .*: a copy of the Secret in plain text/),
    ]);
  });

  it('are refused in a file of variables of which one is open', () => {
    const text = `PASSWORD=hunter2\nTOKEN=${enc('c2VjcmV0')}\nsops_mac=${enc('bWFj')}\n`;
    expect(found(text, 'environments/prod/secrets/shop.env')).toHaveLength(1);
  });

  it('are accepted in a sealed file of variables', () => {
    const text = `PASSWORD=${enc('c2VjcmV0')}\nsops_mac=${enc('bWFj')}\nsops_version=3.10.2\n`;
    expect(found(text, 'environments/prod/secrets/shop.env')).toEqual([]);
  });

  it('are refused where the file is no YAML', () => {
    expect(found('a: [1\n')).toEqual([expect.stringMatching(/^objects\/yaml /)]);
  });
});
