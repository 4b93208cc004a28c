import { describe, expect, it } from 'vitest';
import { goJson } from './go-json.ts';
import { checkRules, formatRuleFinding, type Rule } from './rules.ts';

function broken(rule: Partial<Rule>, values: object): string[] {
  const whole: Rule = {
    id: 'r',
    each: 'w.*',
    left: 'a',
    op: 'requires',
    right: 'b',
    expected: 'e',
    fix: 'm',
    ...rule,
  };
  return checkRules(values, values, [whole]).map(formatRuleFinding);
}

describe('a rule', () => {
  it('is reported with the path and value of its left term, in the words of the library chart', () => {
    expect(broken({}, { w: { x: { a: 1 } } })).toEqual(['w.x.a: found 1; expected e; m']);
    expect(broken({ left: 'a.c=1' }, { w: { x: { a: { c: 1 } } } })).toEqual(['w.x.a.c: found 1; expected e; m']);
  });

  it('is checked for each match in the order of keys, and for none where its path matches nothing', () => {
    const values = { w: { b: { a: 1 }, a: { a: 1 }, '10': { a: 1 }, '9': { a: 1 } } };
    expect(broken({}, values).map((line) => line.split(':')[0])).toEqual(['w.10.a', 'w.9.a', 'w.a.a', 'w.b.a']);
    expect(broken({ each: 'nothing.*' }, values)).toEqual([]);
    expect(broken({ each: 'w.a.a.*' }, values)).toEqual([]);
    expect(broken({ each: 'w.*' }, { w: [{ b: 1 }, { a: 1 }] })).toEqual(['w.1.a: found 1; expected e; m']);
    expect(broken({ each: 'w.*' }, { w: 'text' })).toEqual([]);
    expect(broken({ each: 'w.0' }, { w: [{ a: 1 }] })).toEqual([]);
    expect(broken({ each: 'w.toString' }, values)).toEqual([]);
  });

  it('keeps the order of the rules before that of the matches', () => {
    const rule = (id: string): Rule => ({
      id,
      each: 'w.*',
      left: 'a',
      op: 'requires',
      right: 'b',
      expected: '',
      fix: '',
    });
    const values = { w: { y: { a: 1 }, x: { a: 1 } } };
    const findings = checkRules(values, values, [rule('second'), rule('first')]);
    expect(findings.map(({ rule: id, path }) => `${id} ${path}`)).toEqual([
      'second w.x.a',
      'second w.y.a',
      'first w.x.a',
      'first w.y.a',
    ]);
  });

  it('applies where all terms of its `when` hold, and none that has `!` before it', () => {
    const values = { w: { x: { a: 1, c: 1, d: 2 } } };
    expect(broken({ when: 'c' }, values)).toHaveLength(1);
    expect(broken({ when: ['c', 'd=2'] }, values)).toHaveLength(1);
    expect(broken({ when: ['c', 'd=1'] }, values)).toEqual([]);
    expect(broken({ when: '!c' }, values)).toEqual([]);
    expect(broken({ when: ['c', '!d=1'] }, values)).toHaveLength(1);
  });

  it('sees defaults, unless it is one of what the user wrote', () => {
    const rule = (of?: 'written'): Rule => ({
      id: 'r',
      ...(of === undefined ? {} : { of }),
      each: 'w.*',
      left: 'a',
      op: 'excludes',
      right: 'b',
      expected: '',
      fix: '',
    });
    const lines = (written: object, of?: 'written'): string[] =>
      checkRules({ w: { x: { a: { c: 1, d: 2 }, b: 1 } } }, written, [rule(of)]).map(formatRuleFinding);
    expect(lines({ w: { x: { b: 1 } } }, 'written')).toEqual([]);
    expect(lines({ w: { x: { a: { c: 1 }, b: 1 } } }, 'written')).toEqual(['w.x.a: found {"c":1}; expected ; ']);
    expect(lines({ w: { x: { b: 1 } } })).toEqual(['w.x.a: found {"c":1,"d":2}; expected ; ']);
  });

  it('returns the segments of the path, in which a key may contain a dot', () => {
    const values = { w: { 'x.y': { a: 1 } } };
    expect(
      checkRules(values, values, [
        { id: 'r', each: 'w.*', left: 'a', op: 'requires', right: 'b', expected: '', fix: '' },
      ])[0],
    ).toMatchObject({
      path: 'w.x.y.a',
      segments: ['w', 'x.y', 'a'],
    });
  });
});

describe('a rule over texts', () => {
  const values = { w: { x: { list: ['$(A)', '$(B) $(C)'], map: { A: '$(B)', B: '$(A)', D: '$(D' } } } };

  it('is read for each item of a list, and says what in it is wrong', () => {
    expect(
      broken(
        { each: 'w.*.list.*', left: '@value', expected: '{reason}', op: 'resolves', right: '$.w.{0}.map' },
        values,
      ),
    ).toEqual(['w.x.list.1: found "$(B) $(C)"; expected $(C); m']);
  });

  it('finds each of the texts that lead back to themselves', () => {
    expect(
      broken({ each: 'w.*.map.*', left: '@value', expected: '{reason}', op: 'acyclic', right: '$.w.{0}.map' }, values),
    ).toEqual(['w.x.map.A: found "$(B)"; expected $(B); m', 'w.x.map.B: found "$(A)"; expected $(A); m']);
  });
});

describe('requires and excludes', () => {
  it.each([[0], [1], ['text'], [true], [[0]], [{ k: false }]])('take %j as set', (a) => {
    expect(broken({}, { w: { x: { a } } })).toHaveLength(1);
    expect(broken({ op: 'excludes', right: ['c', 'b'] }, { w: { x: { a, b: a } } })).toHaveLength(1);
  });

  it.each([[false], [''], [[]], [{}], [null], [undefined]])('take %j as not set', (a) => {
    expect(broken({}, { w: { x: { a } } })).toEqual([]);
    expect(broken({ op: 'excludes' }, { w: { x: { a: 1, b: a } } })).toEqual([]);
  });

  it('are satisfied by one of several terms', () => {
    expect(broken({ right: ['b', 'c=off'] }, { w: { x: { a: 1, c: 'off' } } })).toEqual([]);
    expect(broken({ right: ['b', 'c=off'] }, { w: { x: { a: 1, c: 'on' } } })).toHaveLength(1);
  });

  it('compare the text form of a scalar', () => {
    expect(broken({ right: 'b=false' }, { w: { x: { a: 1, b: false } } })).toEqual([]);
    expect(broken({ right: 'b=3' }, { w: { x: { a: 1, b: 3 } } })).toEqual([]);
    expect(broken({ right: 'b=a=b' }, { w: { x: { a: 1, b: 'a=b' } } })).toEqual([]);
    expect(broken({ right: 'b=' }, { w: { x: { a: 1, b: {} } } })).toHaveLength(1);
    expect(broken({ right: 'b=undefined' }, { w: { x: { a: 1 } } })).toHaveLength(1);
  });
});

describe('the other operators', () => {
  it('atLeast compares numbers, and only where both are set', () => {
    const rule = { op: 'atLeast', left: 'max', right: 'min' } as const;
    expect(broken(rule, { w: { x: { max: 1, min: 2 } } })).toEqual(['w.x.max: found 1; expected e; m']);
    expect(broken(rule, { w: { x: { max: 2, min: 2 }, y: { max: 0 }, z: { max: '1', min: 2 } } })).toEqual([]);
  });

  it('refersTo requires a key of the map, also from the root and with captured keys', () => {
    const rule = { op: 'refersTo', each: 'w.*.p.*', left: 'port', right: '$.w.{0}.ports' } as const;
    const values = {
      w: {
        x: { ports: { http: {} }, p: { live: { port: 'http' }, ready: { port: 'admin' }, start: {} } },
        y: { p: { live: { port: 'http' } } },
      },
    };
    expect(broken(rule, values)).toEqual([
      'w.x.p.ready.port: found "admin"; expected e; m',
      'w.y.p.live.port: found "http"; expected e; m',
    ]);
    expect(
      broken({ ...rule, right: '$.w.{7}.ports' }, { w: { x: { p: { a: { port: 'constructor' } } } } }),
    ).toHaveLength(1);
  });

  it('refersTo takes a key of one of several maps, which `*` may lead to', () => {
    const rule = { op: 'refersTo', left: 'port', right: ['ports', 'sidecars.*.ports'] } as const;
    const sidecars = { a: { ports: { admin: {} } }, b: {} };
    expect(
      broken(rule, {
        w: { x: { port: 'http', ports: { http: {} } }, y: { port: 'admin', sidecars }, z: { port: 'b', sidecars } },
      }),
    ).toEqual(['w.z.port: found "b"; expected e; m']);
  });

  it('leadsTo requires a value at the path that is written', () => {
    const rule = { op: 'leadsTo', each: 'w.*.mounts.*', left: '@value', right: '$.w.{0}' } as const;
    const values = { w: { x: { mounts: ['scratch.a', 'scratch.b', 'config'], scratch: { a: {} }, config: {} } } };
    expect(broken(rule, values)).toEqual(['w.x.mounts.1: found "scratch.b"; expected e; m']);
  });

  it('a path goes on by the text that the match has under a key', () => {
    const rule = { op: 'requires', each: 'w.*', left: 'claim', right: '$.claims.{claim}.shared' } as const;
    const values = { claims: { a: { shared: true }, b: {} }, w: { x: { claim: 'a' }, y: { claim: 'b' } } };
    expect(broken(rule, values)).toEqual(['w.y.claim: found "b"; expected e; m']);
  });

  it('differsFrom compares with a capture', () => {
    const rule = { op: 'differsFrom', each: 'w.*.s.*', left: '@key', right: '@0' } as const;
    expect(broken(rule, { w: { x: { s: { x: {}, y: {} } } } })).toEqual(['w.x.s.x: found "x"; expected e; m']);
  });

  it('acyclicLists names the first of a list that leads back, over several maps', () => {
    const rule = {
      op: 'acyclicLists',
      each: ['w.*.i.*', 'w.*.s.*'],
      left: 'after',
      right: ['$.w.{0}.i', '$.w.{0}.s'],
      expected: '{reason}',
    } as const;
    const values = {
      w: {
        x: {
          i: { a: { after: ['c', 'b'] }, c: { after: [] }, d: { after: ['a', 'd'] } },
          s: { b: { after: ['nothing', 'a'] } },
        },
      },
    };
    expect(broken(rule, values)).toEqual([
      'w.x.i.a.after: found ["c","b"]; expected b; m',
      'w.x.i.d.after: found ["a","d"]; expected d; m',
      'w.x.s.b.after: found ["nothing","a"]; expected a; m',
    ]);
  });

  it('resolves takes each name with the prefix of a source for known', () => {
    const rule = { op: 'resolves', each: 'w.*.a.*', left: '@value', right: '^.^.env', sources: '^.^.from' } as const;
    const values = (from: object) => ({ w: { x: { a: ['$(B)', '$(DB_HOST)', '$(C)'], env: { B: '' }, from } } });
    expect(broken(rule, values({})).map((line) => line.split(':')[0])).toEqual(['w.x.a.1', 'w.x.a.2']);
    expect(broken(rule, values({ y: { prefix: 'DB_' } })).map((line) => line.split(':')[0])).toEqual(['w.x.a.2']);
    expect(broken(rule, values({ y: {} }))).toEqual([]);
  });

  it('read from what holds the match, a step for each `^`', () => {
    const rule = { op: 'refersTo', each: ['w.*.p.*', 'w.*.s.*.p.*'], left: 'port', right: '^.^.ports' } as const;
    const p = { live: { port: 'a' } };
    expect(broken(rule, { w: { x: { p, ports: { a: {} }, s: { y: { p, ports: { b: {} } } } } } })).toEqual([
      'w.x.s.y.p.live.port: found "a"; expected e; m',
    ]);
  });

  it('notKeyOf refuses a key of the map', () => {
    const rule = { op: 'notKeyOf', each: 'w', left: 'team', right: 'peers' } as const;
    expect(broken(rule, { w: { team: 'a', peers: { a: {} } } })).toEqual(['w.team: found "a"; expected e; m']);
    expect(broken(rule, { w: { team: 'toString', peers: { a: {} } } })).toEqual([]);
    expect(broken(rule, { w: { team: 'a' } })).toEqual([]);
  });
});

describe('goJson', () => {
  it('writes what json.Marshal of Go writes', () => {
    expect(goJson({ b: [1, 1.5, 1e21], a: { '10': null, '9': '<&>\u2028' } })).toBe(
      '{"a":{"10":null,"9":"\\u003c\\u0026\\u003e\\u2028"},"b":[1,1.5,1e+21]}',
    );
    expect(goJson(undefined)).toBe('null');
  });
});
