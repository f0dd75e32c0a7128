import fc from 'fast-check';
import { parse } from 'yaml';
import { addSequenceItem } from './addSequenceItem';

const add = (text: string, item = 'new.yaml', path = ['resources']) =>
  addSequenceItem({ text, path, item });

describe('addSequenceItem', () => {
  it.each(['resources: []\n', 'resources:\n', 'kind: Kustomization\n'])(
    'quotes what readers of YAML disagree about, also where there is no list yet: %j',
    text => {
      expect(add(text, '0o7')).toContain('- "0o7"\n');
    },
  );

  it.each([
    {
      reason: 'comments, order and blank lines stay',
      before:
        '# ours\nresources:\n  - b.yaml # keep\n\n  # the first\n  - a.yaml\n\nnamePrefix: x-\n',
      after:
        '# ours\nresources:\n  - b.yaml # keep\n\n  # the first\n  - a.yaml\n  - new.yaml\n\nnamePrefix: x-\n',
    },
    {
      reason: 'items without indentation get a line without indentation',
      before: 'resources:\n- a.yaml\nkind: Kustomization\n',
      after: 'resources:\n- a.yaml\n- new.yaml\nkind: Kustomization\n',
    },
    {
      reason: 'wide dashes stay wide',
      before: 'resources:\n    -   a.yaml\n',
      after: 'resources:\n    -   a.yaml\n    -   new.yaml\n',
    },
    {
      reason: 'a comment behind the last item stays on its line',
      before: 'resources:\n  - a.yaml # last\n',
      after: 'resources:\n  - a.yaml # last\n  - new.yaml\n',
    },
    {
      reason: 'Windows line ends stay',
      before: 'resources:\r\n  - a.yaml\r\nnamePrefix: x-\r\n',
      after: 'resources:\r\n  - a.yaml\r\n  - new.yaml\r\nnamePrefix: x-\r\n',
    },
    {
      reason: 'a file without a last line end gets one',
      before: 'resources:\n  - a.yaml',
      after: 'resources:\n  - a.yaml\n  - new.yaml\n',
    },
    {
      reason: 'quoted items are no obstacle',
      before: 'resources:\n  - "a.yaml"\n',
      after: 'resources:\n  - "a.yaml"\n  - new.yaml\n',
    },
    {
      reason: 'a sorted list stays sorted, and a comment stays above its item',
      before: 'resources:\n  - a.yaml # a\n  # z\n  - z.yaml\n',
      after: 'resources:\n  - a.yaml # a\n  - new.yaml\n  # z\n  - z.yaml\n',
    },
    {
      reason: 'an item that sorts first goes above the first',
      before: 'resources:\n  - o.yaml\n  - z.yaml\n',
      after: 'resources:\n  - new.yaml\n  - o.yaml\n  - z.yaml\n',
    },
    {
      reason: 'an empty list becomes a block',
      before: 'resources: []\n',
      after: 'resources:\n  - new.yaml\n',
    },
    {
      reason: 'a list in brackets stays in brackets',
      before: 'resources: [ a.yaml ]\n',
      after: 'resources: [ a.yaml, new.yaml ]\n',
    },
    {
      reason: 'a key without value gets a list',
      before: 'resources:\nkind: Kustomization\n',
      after: 'resources:\n  - new.yaml\nkind: Kustomization\n',
    },
    {
      reason: 'a missing key is added at the end',
      before: 'kind: Kustomization # ours\n',
      after: 'kind: Kustomization # ours\nresources:\n  - new.yaml\n',
    },
    {
      reason: 'an empty file gets the list',
      before: '',
      after: 'resources:\n  - new.yaml\n',
    },
  ])('$reason', ({ before, after }) => {
    expect(add(before)).toBe(after);
  });

  it('changes nothing when the item is there', () => {
    const text = 'resources:\n  - new.yaml # x\n  - b.yaml\n';
    expect(add(text)).toBe(text);
  });

  it('takes the word of the caller on what is the same item', () => {
    const text = 'resources:\n  - ./new.yaml\n';
    expect(
      addSequenceItem({
        text,
        path: ['resources'],
        item: 'new.yaml',
        isSame: (a, b) => a.replace('./', '') === b.replace('./', ''),
      }),
    ).toBe(text);
  });

  it('finds a nested list', () => {
    expect(
      add('spec:\n  targets:\n    - ./a.yaml\n', './b.yaml', [
        'spec',
        'targets',
      ]),
    ).toBe('spec:\n  targets:\n    - ./a.yaml\n    - ./b.yaml\n');
  });

  it.each([
    ['resources: {a: 1}\n', /has no list at resources/],
    ['resources: [a\n', /not valid YAML at line/],
    ['a: 1\n---\nb: 2\n', /multiple documents/],
    ['- a\n', /no mapping at its top/],
  ])('refuses %j', (text, message) => {
    expect(() => add(text)).toThrow(message);
  });

  it('adds exactly one line to any block list, and nothing when run again', () => {
    const name = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}$/);
    const items = fc.uniqueArray(name, { minLength: 1, maxLength: 6 });
    const comment = fc.constantFrom('', ' # why', ' # - not: an item');
    fc.assert(
      fc.property(
        items,
        fc.array(comment, { maxLength: 6 }),
        fc.nat(4),
        name,
        (names, notes, indent, item) => {
          const all = notes.length % 2 ? names : names.toSorted();
          fc.pre(!all.includes(item));
          const lines = all.map(
            (each, i) =>
              `${' '.repeat(indent)}- ${JSON.stringify(each)}${notes[i] ?? ''}`,
          );
          const text = `resources:\n${lines.join('\n')}\nlast: true\n`;
          const once = add(text, item);
          expect(once.split('\n')).toHaveLength(text.split('\n').length + 1);
          const read = parse(once, { version: '1.1' });
          expect(read.resources).toHaveLength(all.length + 1);
          expect(
            read.resources.filter((each: string) => each !== item),
          ).toEqual(all);
          expect(read.last).toBe(true);
          expect(add(once, item)).toBe(once);
        },
      ),
    );
  });
});
