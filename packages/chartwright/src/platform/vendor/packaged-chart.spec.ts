import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { archiveEntries, packagedChart, readArchive } from './packaged-chart.ts';
import { storedValues } from '../size/stored-values.ts';

/** One entry of a tar, as ustar has it. */
function entry(path: string, text: string, type = '0', link = ''): Buffer {
  const header = Buffer.alloc(512);
  const body = Buffer.from(text);
  header.write(path, 0);
  header.write(body.length.toString(8).padStart(11, '0'), 124);
  header.write(type, 156);
  header.write(link, 157);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

function tar(...entries: Buffer[]): Buffer {
  return Buffer.concat([...entries, Buffer.alloc(1024)]);
}

describe('an archive', () => {
  it('gives files by path, and links apart', () => {
    const archive = tar(entry('a/b.txt', 'hello'), entry('a/', '', '5'), entry('a/c', '', '2', '../b'));
    expect([...readArchive(gzipSync(archive))].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual(
      [['a/b.txt', 'hello']],
    );
    expect([...archiveEntries(archive)].map(({ path, link }) => [path, link])).toEqual([
      ['a/b.txt', undefined],
      ['a/c', '../b'],
    ]);
  });

  it('knows long names, as GNU tar and pax write them', () => {
    const long = 'x'.repeat(150);
    const pax = `${String(`00 path=${long}\n`.length + 1)} path=${long}\n`;
    expect([...readArchive(tar(entry('@', `${long}\0`, 'L'), entry('cut', '1'))).keys()]).toEqual([long]);
    expect([...readArchive(tar(entry('@', pax, 'x'), entry('cut', '1'))).keys()]).toEqual([long]);
  });
});

describe('a packaged chart', () => {
  const chart = packagedChart(
    'parent-1.0.0.tgz',
    gzipSync(
      tar(
        entry(
          'parent/Chart.yaml',
          'name: parent\nversion: 1.0.0\ndependencies:\n  - { name: child, version: 1.0.0, condition: child.enabled }\n',
        ),
        entry(
          'parent/values.yaml',
          'global: { region: a }\nchild: { enabled: true, a: 2, gone: null }\nnothing: null\n',
        ),
        entry('parent/templates/x.yaml', 'x'),
        entry('parent/charts/child/Chart.yaml', 'name: child\nversion: 1.0.0\n'),
        entry('parent/charts/child/values.yaml', '# only this\na: 1\nb: 1\ngone: 1\n'),
      ),
    ),
  );

  it('is read with the charts in it', () => {
    expect(chart).toMatchObject({
      name: 'parent',
      version: '1.0.0',
      dependencies: [{ name: 'child', condition: 'child.enabled' }],
    });
    expect(chart.charts.get('child')).toMatchObject({
      place: 'parent-1.0.0.tgz:charts/child',
      values: { a: 1, b: 1, gone: 1 },
    });
    expect([...chart.files.keys()]).toEqual(['Chart.yaml', 'values.yaml', 'templates/x.yaml']);
  });

  it('is stored with the values of those that take part', () => {
    expect(storedValues(chart, {})).toEqual({
      global: { region: 'a' },
      child: { enabled: true, a: 2, b: 1, global: { region: 'a' } },
      nothing: null,
    });
    expect(storedValues(chart, { child: { enabled: false } })).toMatchObject({ child: { enabled: true, a: 2 } });
    expect(storedValues(chart, { child: { enabled: false } })['child']).not.toHaveProperty('b');
  });
});
