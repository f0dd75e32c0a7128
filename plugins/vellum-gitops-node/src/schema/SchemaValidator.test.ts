import { JsonObject } from '@backstage/types';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readManifest } from '../objects/readManifest';
import { readDefinitions } from './readDefinitions';
import { SchemaValidator } from './SchemaValidator';

const object = (spec: unknown, more: object = {}) =>
  ({
    apiVersion: 'example.org/v1',
    kind: 'Edge',
    metadata: { name: 'edge' },
    spec,
    ...more,
  } as JsonObject);

/** What is wrong with a value of a field. */
const errorsOf = (field: JsonObject, value: unknown) =>
  SchemaValidator.forSchema({
    type: 'object',
    properties: { spec: { type: 'object', properties: { field } } },
  })
    .validate(object({ field: value }))
    .errors.map(({ pointer, message }) => `${pointer}: ${message}`);

const where = (message: string) => [
  `/spec/field: where /spec/field ${message}`,
];

const text = { type: 'string' };

describe('SchemaValidator', () => {
  it.each<[string, JsonObject, unknown, unknown]>([
    ['a wrong type', text, 1, 'a'],
    ['a text that is not listed', { ...text, enum: ['a', 'b'] }, 'c', 'a'],
    ['a text that does not match', { ...text, pattern: '^a+$' }, 'b', 'aa'],
    ['a pattern of Go', { ...text, pattern: '(?i)^[[:alpha:]]+\\z' }, '1', 'A'],
    [
      'a format',
      { ...text, format: 'date-time' },
      'now',
      '2026-01-01T00:00:00Z',
    ],
    ['a Go duration', { ...text, format: 'duration' }, '5 minutes', '1h5m'],
    ['too short a text', { ...text, minLength: 2 }, 'a', 'ab'],
    ['too large a number', { type: 'integer', maximum: 3 }, 4, 3],
    [
      'a number at an exclusive bound',
      { type: 'number', minimum: 1, exclusiveMinimum: true },
      1,
      1.5,
    ],
    ['null', text, null, 'a'],
    ['a fraction', { type: 'integer' }, 1.5, 1],
    [
      'neither a number nor a text',
      { 'x-kubernetes-int-or-string': true, anyOf: [text] },
      [],
      '50%',
    ],
    [
      'no alternative that fits',
      { type: 'string', anyOf: [{ pattern: '^a' }, { pattern: '^b' }] },
      'c',
      'b',
    ],
    [
      'too many entries',
      { type: 'array', items: text, maxItems: 1 },
      ['a', 'b'],
      ['a'],
    ],
  ])('finds %s, and lets the right one pass', (_what, field, bad, good) => {
    expect(errorsOf(field, good)).toEqual([]);
    expect(errorsOf(field, bad)).toEqual([
      expect.stringMatching(/^\/spec\/field: where \/spec\/field must /),
    ]);
  });

  it('says what is expected in plain words', () => {
    expect(errorsOf({ type: 'integer' }, 'a')).toEqual(
      where('must be a whole number, but is a text'),
    );
    expect(errorsOf({ ...text, enum: ['a', 'b'] }, 'c')).toEqual(
      where('must be one of "a", "b"'),
    );
  });

  it.each<[string, JsonObject, unknown, string[]]>([
    [
      'a field that does not exist',
      { type: 'object', properties: { size: text, zone: text } },
      { sise: 'a' },
      [
        '/spec/field/sise: with /spec/field/sise, a field that does not exist; known there: size, zone',
      ],
    ],
    [
      'a field that is missing',
      { type: 'object', required: ['size'], properties: { size: text } },
      {},
      ['/spec/field/size: without /spec/field/size, which is required'],
    ],
    [
      'fields of a mapping that lists none',
      { type: 'object' },
      { a: 1 },
      [
        '/spec/field/a: with /spec/field/a, a field that does not exist; none are known there',
      ],
    ],
    [
      'nothing, where unknown fields are kept',
      { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      { a: 1 },
      [],
    ],
    [
      'nothing in a mapping of any names',
      { type: 'object', additionalProperties: text },
      { a: 'b' },
      [],
    ],
    ['nothing, where null is allowed', { ...text, nullable: true }, null, []],
    [
      'the type of an embedded object',
      {
        type: 'object',
        'x-kubernetes-embedded-resource': true,
        'x-kubernetes-preserve-unknown-fields': true,
      },
      { apiVersion: 'v1', metadata: { name: 'x' }, data: {} },
      ['/spec/field/kind: without /spec/field/kind, which is required'],
    ],
    [
      'no field that only a condition names',
      {
        type: 'object',
        properties: { a: text, b: text },
        oneOf: [{ required: ['a'] }, { required: ['b'] }],
      },
      { a: 'x' },
      [],
    ],
  ])('finds %s', (_what, field, value, expected) => {
    expect(errorsOf(field, value)).toEqual(expected);
  });

  it('checks the metadata, which no definition describes', () => {
    const { errors } = SchemaValidator.forSchema({
      type: 'object',
      properties: { spec: { type: 'object' } },
    }).validate(
      object(
        {},
        {
          metadata: { name: 'Edge', labels: { a: 1 }, namspace: 'x' },
        },
      ),
    );
    expect(errors.map(each => each.pointer)).toEqual([
      '/metadata/labels/a',
      '/metadata/name',
      '/metadata/namspace',
    ]);
  });

  it('gives up on a pattern that is built to take forever, and says so', () => {
    const { errors, notes } = SchemaValidator.forSchema({
      type: 'object',
      properties: { spec: { type: 'string', pattern: '^(a+)+$' } },
    }).validate(object(`${'a'.repeat(60)}!`));
    expect(errors).toEqual([]);
    expect(notes).toEqual([
      'the pattern ^(a+)+$ takes too long, so it was not checked',
    ]);
  });

  it('notes a pattern that JavaScript does not know', () => {
    const { notes } = SchemaValidator.forSchema({
      type: 'object',
      properties: { spec: { type: 'string', pattern: '^a(?U:b+)$' } },
    }).validate(object('ab'));
    expect(notes).toEqual([
      'the pattern ^a(?U:b+)$ is not understood here, so it was not checked',
    ]);
  });
});

/** Beside the checkout; not part of the repository. */
const FOLDER = resolve(__dirname, '../../../../../shared/crds');
const describeWithCrds = existsSync(FOLDER) ? describe : describe.skip;

describeWithCrds('the definitions of the platforms', () => {
  const names = existsSync(FOLDER)
    ? readdirSync(FOLDER).filter(name =>
        /^(profiles|servers|seldonruntimes|sealedsecrets|kustomizations|applications)\..*yaml$/.test(
          name,
        ),
      )
    : [];

  it.each(names)('%s can be checked against', name => {
    const file = readFileSync(resolve(FOLDER, name), 'utf8');
    const definitions = readManifest(name, file).objects.flatMap(each =>
      readDefinitions(each.value, name),
    );
    expect(definitions).toHaveLength(1);
    for (const schema of definitions[0].versions.values()) {
      const { errors } = SchemaValidator.forSchema(schema).validate(
        object({ noSuchField: 1 }),
      );
      expect(errors.map(each => each.pointer)).toContain('/spec/noSuchField');
    }
  });
});
