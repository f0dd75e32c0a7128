import fc from 'fast-check';
import { JsonObject, JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import { emitYaml } from '../emitYaml';
import { applyYamlEdits } from './applyYamlEdits';
import { YamlEdit } from './YamlPath';

const edit = (text: string, ...edits: YamlEdit[]) =>
  applyYamlEdits({ text, edits });

const CLAIM = `# Owned by payments.
apiVersion: infrastructure.vellum.io/v1alpha1
kind: VellumPlatform
metadata:
  name: payments-dev # not to be changed
spec:
  parameters:
    version: 0.1.0
    # The operator ships serving 1.20.
    knative:
      operatorVersion: v1.20.0
      servingVersion: '1.20.0'
  tags: [a, b]
  hosts:
  - one.example
  - name: two
    port: 80
`;

interface Row {
  reason: string;
  edits: YamlEdit[];
  removed: string[];
  added: string[];
}

const ROWS: Row[] = [
  {
    reason: 'a value is one line',
    edits: [{ path: ['spec', 'parameters', 'version'], value: '0.2.0' }],
    removed: ['    version: 0.1.0'],
    added: ['    version: "0.2.0"'],
  },
  {
    reason: 'single quotes stay single quotes',
    edits: [
      {
        path: ['spec', 'parameters', 'knative', 'servingVersion'],
        value: '1.21.0',
      },
    ],
    removed: ["      servingVersion: '1.20.0'"],
    added: ["      servingVersion: '1.21.0'"],
  },
  {
    reason: 'a comment behind the value stays',
    edits: [{ path: ['metadata', 'name'], value: 'no' }],
    removed: ['  name: payments-dev # not to be changed'],
    added: ['  name: "no" # not to be changed'],
  },
  {
    reason: 'a new key goes below its neighbours',
    edits: [{ path: ['spec', 'parameters', 'istio'], value: { version: 'x' } }],
    removed: [],
    added: ['    istio:', '      version: x'],
  },
  {
    reason: 'a deep new key brings its parents',
    edits: [{ path: ['metadata', 'labels', 'a/b'], value: true }],
    removed: [],
    added: ['  labels:', '    a/b: true'],
  },
  {
    reason: 'a list in brackets stays in brackets',
    edits: [{ path: ['spec', 'tags', 2], value: 'c' }],
    removed: ['  tags: [a, b]'],
    added: ['  tags: [a, b, c]'],
  },
  {
    reason: 'an item of a list without indentation',
    edits: [{ path: ['spec', 'hosts', 2], value: { name: 'three' } }],
    removed: [],
    added: ['  - name: three'],
  },
  {
    reason: 'a key inside an item',
    edits: [{ path: ['spec', 'hosts', 1, 'port'], value: 8080 }],
    removed: ['    port: 80'],
    added: ['    port: 8080'],
  },
  {
    reason: 'a value that becomes a mapping',
    edits: [
      {
        path: ['spec', 'parameters', 'version'],
        value: { major: 1, minor: 2 },
      },
    ],
    removed: ['    version: 0.1.0'],
    added: ['    version:', '      major: 1', '      minor: 2'],
  },
  {
    reason: 'a mapping that becomes a value',
    edits: [{ path: ['spec', 'parameters', 'knative'], value: null }],
    removed: [
      '    knative:',
      '      operatorVersion: v1.20.0',
      "      servingVersion: '1.20.0'",
    ],
    added: ['    knative: null'],
  },
  {
    reason: 'a key goes with its lines; the comment above it stays',
    edits: [{ path: ['spec', 'parameters', 'knative'], remove: true }],
    removed: [
      '    knative:',
      '      operatorVersion: v1.20.0',
      "      servingVersion: '1.20.0'",
    ],
    added: [],
  },
  {
    reason: 'the only key leaves an empty mapping',
    edits: [{ path: ['metadata', 'name'], remove: true }],
    removed: ['metadata:', '  name: payments-dev # not to be changed'],
    added: ['metadata: {} # not to be changed'],
  },
  {
    reason: 'an item goes with its lines',
    edits: [{ path: ['spec', 'hosts', 1], remove: true }],
    removed: ['  - name: two', '    port: 80'],
    added: [],
  },
  {
    reason: 'the first key of an item makes room for the next',
    edits: [{ path: ['spec', 'hosts', 1, 'name'], remove: true }],
    removed: ['  - name: two', '    port: 80'],
    added: ['  - port: 80'],
  },
  {
    reason: 'what is there already is left alone',
    edits: [
      { path: ['spec', 'parameters', 'version'], value: '0.1.0' },
      { path: ['spec', 'nothing'], remove: true },
    ],
    removed: [],
    added: [],
  },
];

/** Lines that two texts do not share, as a diff would show them. */
function changedLines(before: string, after: string) {
  const left = before.split('\n');
  const right = after.split('\n');
  while (left.length > 0 && left[0] === right[0]) {
    left.shift();
    right.shift();
  }
  while (left.length > 0 && left.at(-1) === right.at(-1)) {
    left.pop();
    right.pop();
  }
  return { removed: left, added: right };
}

describe('applyYamlEdits', () => {
  it.each(ROWS)('$reason', ({ edits, removed, added }) => {
    const after = edit(CLAIM, ...edits);
    expect(changedLines(CLAIM, after)).toEqual({ removed, added });
    expect(edit(after, ...edits)).toBe(after);
  });

  it('keeps Windows line ends', () => {
    const before = CLAIM.replaceAll('\n', '\r\n');
    const after = edit(before, {
      path: ['metadata', 'labels'],
      value: { a: 'b', c: 'd' },
    });
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(changedLines(before, after).added).toEqual([
      '  labels:\r',
      '    a: b\r',
      '    c: d\r',
    ]);
  });

  it('edits one document of several', () => {
    const after = applyYamlEdits({
      text: 'a: 1\n---\n# second\na: 1\n',
      document: 1,
      edits: [{ path: ['a'], value: 2 }],
    });
    expect(after).toBe('a: 1\n---\n# second\na: 2\n');
  });

  it('fills in a key without a value', () => {
    expect(edit('spec: # later\n', { path: ['spec', 'a'], value: 1 })).toBe(
      'spec: # later\n  a: 1\n',
    );
  });

  it('replaces a text of several lines', () => {
    const before = 'a: |\n  one\n  two\nb: 1\n';
    expect(edit(before, { path: ['a'], value: 'three' })).toBe(
      'a: three\nb: 1\n',
    );
  });

  it('begins an empty file', () => {
    expect(edit('', { path: ['a', 'b'], value: 'c' })).toBe('a:\n  b: c\n');
    expect(edit('# only words\n', { path: ['a'], value: 1 })).toBe(
      '# only words\na: 1\n',
    );
  });

  it.each([
    ['a: &x 1\nb: *x\n', ['a'], 'in several places'],
    ['a: &x {c: 1}\nb: *x\n', ['b', 'c'], 'in several places'],
    ['a: 1\n', ['a', 'b'], 'has no mapping at a'],
    ['a: [1\n', ['a'], 'is not valid YAML at line'],
    ['a: 1\na: 2\n', ['a'], 'is not valid YAML'],
    ['- 1\n', ['a'], 'has no mapping'],
  ])('refuses %j', (text, path, message) => {
    expect(() => edit(text, { path, value: 3 })).toThrow(message);
  });

  const key = fc.constantFrom('a', 'b', 'name', 'on', '1', 'x y', 'k/z');
  const leaf = fc.oneof(
    fc.string({ unit: 'grapheme-ascii' }),
    fc.constantFrom('no', 'y', '1e3', '12:30:45', '~', '- x', '# x', 'a: b'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec<{ tree: JsonValue }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const object = fc.dictionary(key, tree, {
    minKeys: 1,
    maxKeys: 4,
    noNullPrototype: true,
  });

  /** Every place of a document. */
  function placesOf(data: JsonValue): Array<Array<string | number>> {
    if (typeof data !== 'object' || data === null) {
      return [[]];
    }
    const entries: Array<[string | number, JsonValue | undefined]> =
      Array.isArray(data)
        ? data.map((each, i) => [i, each])
        : Object.entries(data);
    return [
      [],
      ...entries.flatMap(([at, each]) =>
        placesOf(each ?? null).map(rest => [at, ...rest]),
      ),
    ];
  }

  it('writes any value at any place of any document, and nothing else', () => {
    fc.assert(
      fc.property(object, tree, fc.nat(), (data, value, pick) => {
        const text = emitYaml(data as JsonObject);
        const places = placesOf(data as JsonValue).filter(
          path => path.length > 0,
        );
        const path = places[pick % places.length];
        const after = edit(text, { path, value });
        const expected = structuredClone(data) as JsonObject;
        const holder = path
          .slice(0, -1)
          .reduce<any>((at, step) => at[step], expected);
        holder[path.at(-1)!] = value;
        expect(parse(after, { version: '1.1' })).toEqual(expected);
        expect(edit(after, { path, value })).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no comment of another line', () => {
    fc.assert(
      fc.property(object, leaf, fc.nat(), (data, value, pick) => {
        let count = 0;
        const text = emitYaml(data as JsonObject)
          .split('\n')
          .map(line => {
            count += 1;
            return /^ *[a-z0-9]+: [a-z0-9]+$/.test(line)
              ? `${line} # c${count}`
              : line;
          })
          .join('\n');
        const places = placesOf(data as JsonValue).filter(
          path => path.length > 0,
        );
        const path = places[pick % places.length];
        const isLeaf = (at: JsonValue | undefined) =>
          typeof at !== 'object' || at === null;
        const before = path.reduce<any>((at, step) => at[step], data);
        fc.pre(isLeaf(before));
        const after = edit(text, { path, value });
        const comments = (each: string) => each.match(/# c\d+$/gm) ?? [];
        expect(comments(after)).toEqual(comments(text));
      }),
      { numRuns: 300 },
    );
  });
});
