import fc from 'fast-check';
import { parse } from 'yaml';
import { emitYaml } from './emitYaml';

/** Texts that some YAML reader takes for something else when they stand plain. */
const TREACHEROUS = [
  ...['y', 'N', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'null', '~', ''],
  ...[
    '1e3',
    '1E3',
    '0o7',
    '0o17',
    '017',
    '0x1f',
    '0b101',
    '1_000',
    '+1',
    '-.5',
  ],
  ...['12:30:45', '190:20:30.15', '2026-01-01', '2026-01-01T10:00:00Z'],
  ...[
    '.inf',
    '-.INF',
    '.NaN',
    '.',
    '..',
    '=',
    '<<',
    '- a',
    '? a',
    'a: b',
    'a:',
  ],
  ...[
    'a #b',
    '#a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%TAG',
    '@a',
    '`a',
    '{a}',
    '[a]',
  ],
  ...[' a', 'a ', 'a\nb', 'a\n\n', '\ta', '"a"', "'a'", '---', '...', 'a\\b'],
  ...[
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    '\ufeffa',
    'a\u0000b',
    'a\u007fb',
    '${{ a }}',
  ],
  ...['1.30.3', '1.20', '0.1.0', 'v1.20.0'],
];

describe('emitYaml', () => {
  it.each(TREACHEROUS)('keeps %j a text, as value and as key', text => {
    const asKey = text === '<<' ? {} : { [text]: 'end' };
    const data = { value: text, list: [text], [`k${text}`]: 1, ...asKey };
    const written = emitYaml(data);
    expect(parse(written, { version: '1.1' })).toEqual(data);
    expect(parse(written, { version: '1.2' })).toEqual(data);
  });

  it('quotes what only go-yaml reads as a number', () => {
    expect(emitYaml({ mode: '0o7', size: '1e3' })).toBe(
      'mode: "0o7"\nsize: "1e3"\n',
    );
  });

  it('quotes versions, which differ in type with the number of their dots', () => {
    expect(emitYaml({ a: '1.20', b: '1.20.0', c: 'v1.20.0' })).toBe(
      'a: "1.20"\nb: "1.20.0"\nc: v1.20.0\n',
    );
  });

  it('leaves ordinary words, paths and references plain', () => {
    expect(
      emitYaml({
        kind: 'VellumPlatform',
        'backstage.io/kubernetes-id': 'dev',
        owner: 'group:default/platform-team',
        targets: ['./dev.yaml', '../base'],
      }),
    ).toBe(
      [
        'kind: VellumPlatform',
        'backstage.io/kubernetes-id: dev',
        'owner: group:default/platform-team',
        'targets:',
        '  - ./dev.yaml',
        '  - ../base',
        '',
      ].join('\n'),
    );
  });

  it('writes raw no line break that only YAML 1.1 knows', () => {
    expect(emitYaml({ a: 'x\u2028y' })).toBe('a: "x\\u2028y"\n');
  });

  it('refuses half a character', () => {
    expect(() => emitYaml({ a: '\ud83d' })).toThrow(/half of a character/);
  });

  it('refuses the key that merges mappings', () => {
    expect(() => emitYaml({ a: { '<<': 'x' } })).toThrow(/merges mappings/);
  });

  it('gives back any data to readers of YAML 1.1 and of YAML 1.2', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .string({ unit: 'binary' })
        .filter(each => !/\p{Surrogate}/u.test(each)),
      fc.constantFrom(...TREACHEROUS),
      fc.stringMatching(/^[-+0-9._:eExXoObTZ~ #]{1,12}$/),
    );
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(
          text.filter(key => key !== '<<'),
          tie('tree'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    }));
    fc.assert(
      fc.property(tree, value => {
        const data = { value } as Parameters<typeof emitYaml>[0];
        const written = emitYaml(data);
        expect(parse(written, { version: '1.1' })).toEqual(data);
        expect(parse(written, { version: '1.2' })).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });
});
