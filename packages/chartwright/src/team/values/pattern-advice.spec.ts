import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import { first, read, workload } from './validate.fixture.ts';
import { validateTeamValues } from './validate.ts';

describe('advice on patterns', () => {
  const image = (text: string): Problem => first(workload(`image: "${text}"`));
  it.each([
    ['nginx', 'a tag or a digest', 'add the version, for example "nginx:1.0.0"'],
    ['nginx:latest', 'not `latest`', 'write the version in place of latest, or a digest'],
    ['nginx:', 'a tag after the colon', 'write the version after the colon'],
    ['Nginx:1', 'a repository in lower case', 'write "nginx:1"'],
    ['docker://nginx:1', 'no scheme', 'write "nginx:1"'],
    ['nginx :1', 'no blanks', 'remove the blanks'],
    ['nginx@sha256:12', 'a digest of', 'copy the whole digest from the registry'],
    ['nginx:a+b', 'a tag of at most 128', 'write a tag of that form'],
    ['-nginx:1', 'registry/repository:tag', 'write the image as the registry names it'],
    ['', 'the name of an image', 'write the image, for example registry.example.com/shop/web:1.4.2'],
  ])('advises on the image %j', (text, expected, fix) => {
    expect(image(text).expected).toContain(expected);
    expect(image(text).fix).toBe(fix);
  });

  const host = (text: string): Problem => first(workload(`image: a:1\nexpose: {hosts: ["${text}"]}`));
  it.each([
    ['https://shop.example.com', 'no scheme', 'write "shop.example.com"'],
    ['shop.example.com:443', 'no port', 'write "shop.example.com"'],
    ['shop.example.com/cart', 'no path', 'write "shop.example.com"'],
    ['Shop.Example.com', 'lower-case letters only', 'write "shop.example.com"'],
    ['shop.example.com.', 'no dot at the end', 'write "shop.example.com"'],
    ['*.example.com', 'no wildcard', 'write a whole host name, such as shop.example.com'],
    ['my_shop.example.com', 'no underscore', 'write a whole host name, such as shop.example.com'],
    [
      'https://192.0.2.7:8443',
      'no scheme, no port (that of the Service is under ports), a name and not an IP address',
      'write a whole host name, such as shop.example.com',
    ],
    ['localhost', 'at least two labels', 'write a whole host name, such as shop.example.com'],
    ['a..b.example.com', 'labels of a-z', 'write a whole host name, such as shop.example.com'],
  ])('advises on the host %j', (text, expected, fix) => {
    expect(host(text).expected).toContain(expected);
    expect(host(text).fix).toBe(fix);
  });

  it.each([
    ['1GB', 'write "1G"'],
    ['512mb', 'write "512M"'],
    ['1 Gi', 'write "1Gi"'],
    ['1,5Gi', 'write "1.5Gi"'],
    ['-1Gi', 'write "1Gi"'],
    ['2gi', 'write "2Gi"'],
    ['lots', 'write it like 500m, 128Mi or 2'],
    ['1X', 'write it like 500m, 128Mi or 2'],
  ])('advises on the quantity %j', (text, fix) => {
    expect(first(workload(`image: a:1\nresources: {requests: {memory: "${text}"}}`)).fix).toBe(fix);
  });

  it.each([
    ['2d', 'write "48h"'],
    ['30 s', 'write "30s"'],
    ['30', 'write "30s"'],
    ['half an hour', 'write it like 30s or 5m'],
  ])('advises on the duration %j', (text, fix) => {
    expect(first(workload(`image: a:1\nmetrics: {port: http, interval: "${text}"}`)).fix).toBe(fix);
  });

  it.each([
    ['10.1.2.3', 'write "10.1.2.3/32" for the one address'],
    ['10.0.0.300/8', 'write an address that exists'],
    ['10.0.0.0/33', 'write it like 10.20.0.0/16'],
    ['2001:DB8::1', 'write "2001:db8::1/128" for the one address'],
    ['db.example.com', 'write it like 10.20.0.0/16'],
  ])('advises on the CIDR range %j', (text, fix) => {
    const values = `tenant: {team: payments, network: {egress: {db: {cidrs: ["${text}"], ports: [1]}}}}\n`;
    expect(first(validateTeamValues(read(values))).fix).toBe(fix);
  });

  it.each([
    ['data', 'a path from the root', 'write "/data"'],
    ['/data/', 'no slash at the end', 'write "/data"'],
    ['/data//x', 'single slashes', 'write "/data/x"'],
    ['/data/../etc', 'no . or ..', 'write it like /var/lib/data'],
    ['/my data', 'letters, digits', 'write it like /var/lib/data'],
    ['//', 'a folder below the root', 'write it like /var/lib/data'],
  ])('advises on the folder %j', (text, expected, fix) => {
    const problem = first(workload(`image: a:1\nscratch: {a: {mountPath: "${text}"}}`));
    expect(problem.expected).toContain(expected);
    expect(problem.fix).toBe(fix);
  });

  it.each([
    ['tenant: {team: payments, namespace: My_NS}\n', 'write "my-ns"'],
    [
      'tenant: {team: payments}\nworkloads: {web: {image: "a:1", priorityClassName: Very.High-}}\n',
      'write "very.high"',
    ],
    ['tenant: {team: payments}\nworkloads: {web: {image: "a:1", ports: {a--b: {containerPort: 1}}}}\n', 'write "a-b"'],
    [
      'tenant: {team: payments}\nworkloads: {web: {image: "a:1", ports: {"80": {containerPort: 80}}}}\n',
      'choose another name',
    ],
  ])('advises on the name in %j', (values, fix) => {
    expect(first(validateTeamValues(read(values))).fix).toBe(fix);
  });
});
