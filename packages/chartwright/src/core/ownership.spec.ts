import { describe, expect, it } from 'vitest';
import { isBegun, isCutShort, stamp, verify } from './ownership.ts';

const bodies: Readonly<Record<string, string>> = {
  'Chart.yaml': 'version: 0.1.0\nname: a\n',
  '.helmignore': '*.bak\n',
  'README.md': '# Hello\n',
  'templates/all.yaml': '{{- include "x" . -}}\n',
  'templates/NOTES.txt': 'Hi\n',
  'templates/_x.tpl': '{{- define "x" -}}{{- end -}}\n',
  'values.schema.json': '{\n  "type": "object"\n}\n',
  'dashboards/team.json': '{"type":"object"}\n',
};

describe.each(Object.entries(bodies))('the header of %s', (path, body) => {
  const content = stamp(path, body);

  it('marks an untouched file as intact', () => {
    expect(verify(path, content)).toBe('intact');
  });

  it('marks a changed body as edited', () => {
    expect(verify(path, content.replace(/\n$/, ' \n'))).toBe('edited');
    expect(verify(path, `${content}\n`)).toBe('edited');
  });

  it('is missing in a user’s own file, which is foreign', () => {
    expect(verify(path, body)).toBe('foreign');
    expect(verify(path, '')).toBe('foreign');
  });

  it('accepts CRLF line endings', () => {
    expect(verify(path, content.replaceAll('\n', '\r\n'))).toBe('intact');
  });

  it('is recognized by its beginning', () => {
    for (const length of [0, 1, 10, 60, content.length]) expect(isBegun(path, content.slice(0, length))).toBe(true);
    expect(isBegun(path, body)).toBe(false);
  });
});

it('keeps stamped JSON valid, with the comment first', () => {
  const json = JSON.parse(stamp('values.schema.json', '{\n  "type": "object"\n}\n')) as object;
  expect(Object.keys(json)).toEqual(['$comment', 'type']);
});

it('accepts a released version as unedited, and no other changed line', () => {
  const chart = stamp('Chart.yaml', 'name: a\nversion: 0.1.0\n');
  expect(verify('charts/a/Chart.yaml', chart.replace('0.1.0', '1.2.3'))).toBe('intact');
  expect(verify('Chart.yaml', chart.replace('name: a', 'name: b'))).toBe('edited');
});

it('recognizes a file that was cut short, and no whole or other file', () => {
  expect(isCutShort('', 'abc')).toBe(true);
  expect(isCutShort('ab', 'abc')).toBe(true);
  expect(isCutShort('abc', 'abc')).toBe(false);
  expect(isCutShort('b', 'abc')).toBe(false);
});
