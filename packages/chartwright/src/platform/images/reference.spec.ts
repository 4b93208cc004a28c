import { describe, expect, it } from 'vitest';
import { imageName, isFullImageName, parseImage } from './reference.ts';

const digest = `sha256:${'0a'.repeat(32)}`;

function whole(text: string): string | undefined {
  const image = parseImage(text);
  return image === undefined ? undefined : imageName(image);
}

describe('the name of an image', () => {
  it.each([
    ['loki', 'docker.io/library/loki'],
    ['grafana/loki:3.7.6', 'docker.io/grafana/loki:3.7.6'],
    ['docker.io/traefik:v3', 'docker.io/library/traefik:v3'],
    ['index.docker.io/grafana/loki', 'docker.io/grafana/loki'],
    ['quay.io/prometheus/prometheus:v3.14.0-distroless', 'quay.io/prometheus/prometheus:v3.14.0-distroless'],
    [`public.ecr.aws/karpenter/controller:1.14.1@${digest}`, `public.ecr.aws/karpenter/controller:1.14.1@${digest}`],
    ['localhost:5000/a/b', 'localhost:5000/a/b'],
    ['localhost/a', 'localhost/a'],
    ['registry.example.com/mirror/grafana/loki:3', 'registry.example.com/mirror/grafana/loki:3'],
  ])('%s is %s', (text, name) => {
    expect(whole(text)).toBe(name);
  });

  it.each([
    '',
    'Loki',
    'a//b',
    'a b',
    '$(touch x)',
    "a'; touch x; '",
    '{{ .Values.image }}',
    'a:',
    'a@sha256:12',
    '-rf',
  ])('%j is none', (text) => {
    expect(parseImage(text)).toBeUndefined();
  });

  it('is sure with a host and a tag or digest only', () => {
    expect(isFullImageName('quay.io/thanos/thanos:v0.42.4')).toBe(true);
    expect(isFullImageName(`quay.io/thanos/thanos@${digest}`)).toBe(true);
    expect(isFullImageName('quay.io/thanos/thanos')).toBe(false);
    expect(isFullImageName('thanos:v0.42.4')).toBe(false);
    expect(isFullImageName('platform/values:8080')).toBe(false);
  });
});
