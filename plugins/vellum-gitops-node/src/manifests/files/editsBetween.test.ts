import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { applyYamlEdits, emitYaml } from '../../yaml';
import { editsBetween } from './editsBetween';

describe('editsBetween', () => {
  it.each<[string, JsonObject, JsonObject, string[]]>([
    ['nothing', { a: [{ b: 1 }] }, { a: [{ b: 1 }] }, []],
    [
      'one value, deep',
      { a: [{ b: 1, c: 2 }] },
      { a: [{ b: 3, c: 2 }] },
      ['a.0.b'],
    ],
    ['a new key', { a: 1 }, { a: 1, b: { c: 2 } }, ['b']],
    ['a key that goes', { a: 1, b: 2 }, { a: 1 }, ['b']],
    ['a longer list as a whole', { a: [1] }, { a: [1, 2] }, ['a']],
    ['a mapping that becomes a text', { a: { b: 1 } }, { a: 'b' }, ['a']],
    ['an empty mapping that fills', { a: {} }, { a: { b: 1 } }, ['a.b']],
  ])('finds %s', (_what, before, after, paths) => {
    const edits = editsBetween(before, after);
    expect(edits.map(each => each.path.join('.'))).toEqual(paths);
    expect(parse(applyYamlEdits({ text: emitYaml(before), edits }))).toEqual(
      after,
    );
  });
});
