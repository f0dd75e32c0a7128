import fc from 'fast-check';
import { healthFixtures, readFixture } from '../__testUtils__/judgeFixture';
import { NOON } from '../__testUtils__/viewOf';
import { KubeObject } from '../kube/KubeObject';
import { computeHealth } from './computeHealth';
import { HEALTH_STATES, HealthVerdict } from './types';

const FIXTURES = healthFixtures().map(readFixture);

/** Every kind there is a file of, with its group. */
const KINDS = [
  ...new Map(
    FIXTURES.map(({ object: { apiVersion, kind } }) => [
      `${apiVersion} ${kind}`,
      { apiVersion, kind },
    ]),
  ).values(),
  { apiVersion: 'v1', kind: 'constructor' },
  { apiVersion: 'v1', kind: 'toString' },
];

/** Every key that occurs below `spec` and `status` of a file, so that arbitrary JSON gets past the first guards. */
const KEYS = [...new Set(FIXTURES.flatMap(({ object }) => keysOf(object)))];

/** Every text that occurs in a file. */
const TEXTS = [
  ...new Set(FIXTURES.flatMap(({ object }) => textsOf(object))),
  '{"message": 1}',
  'not a time',
  '',
];

const json = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...TEXTS),
    fc.jsonValue({ maxDepth: 1 }),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(...KEYS, '__proto__', 'constructor'),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
})).value;

const metadata = fc
  .dictionary(fc.constantFrom(...KEYS), json, { maxKeys: 6 })
  .map(fields => ({ ...fields, name: 'fuzzed' }));

const anyObject = fc
  .tuple(fc.constantFrom(...KINDS), metadata, json, json)
  .map(
    ([kind, meta, spec, status]) =>
      ({ ...kind, metadata: meta, spec, status } as unknown as KubeObject),
  );

/** A recorded object with one value in it replaced. */
const changedFixture = fc
  .tuple(fc.nat({ max: FIXTURES.length - 1 }), fc.nat(), json)
  .map(([index, place, value]) => {
    const object = structuredClone(FIXTURES[index].object);
    // What has no metadata with a name is no object: nothing else comes in.
    const slots = slotsOf(object).filter(([, key]) => key !== 'metadata');
    if (slots.length === 0) {
      return { ...object, status: value } as KubeObject;
    }
    const [holder, key] = slots[place % slots.length];
    (holder as Record<string, unknown>)[key] = value;
    return object;
  });

/** What is wrong with a verdict; nothing where it is one. */
function faultsOf(verdict: HealthVerdict): string[] {
  const { state, rule, message, whose, warnings = [] } = verdict;
  return [
    HEALTH_STATES.includes(state) ? [] : ['state'],
    /^[\w-]+\/[\w-]+$/.test(rule) ? [] : ['rule'],
    (whose === undefined) === (message === undefined) ? [] : ['whose'],
    warnings.every(
      warning =>
        typeof warning.reason === 'string' &&
        typeof warning.message === 'string',
    )
      ? []
      : ['warnings'],
  ].flat();
}

describe('for any object', () => {
  it('gives a verdict, whatever its metadata, spec and status are', () => {
    fc.assert(
      fc.property(anyObject, fc.option(anyObject), (object, other) => {
        expect(faultsOf(computeHealth(object, { now: NOON }))).toEqual([]);
        const informed = computeHealth(object, {
          now: NOON,
          roleOfKind: () => 'managed',
          lookUp: () => other,
          listAll: () => (other ? [other] : []),
        });
        expect(faultsOf(informed)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives a verdict on a recorded object with anything in it replaced', () => {
    fc.assert(
      fc.property(changedFixture, object => {
        expect(faultsOf(computeHealth(object, { now: NOON }))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is the same verdict each time', () => {
    fc.assert(
      fc.property(changedFixture, object => {
        const before = JSON.stringify(object);
        const verdict = computeHealth(object, { now: NOON });
        expect(computeHealth(object, { now: NOON })).toEqual(verdict);
        expect(JSON.stringify(object)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('never repeats the value of a Secret, its own or one that was looked up or is held', () => {
    const secret = (name: string): KubeObject => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace: 'team-a' },
      type: 'Opaque',
      data: { password: 'UExBTlRFRA==', PLANTED: 'PLANTED' },
      stringData: { password: 'PLANTED' },
    });
    for (const { object } of FIXTURES) {
      const holder = structuredClone(object);
      holder.data = secret('x').data;
      holder.spec = { ...holder.spec, encryptedData: { password: 'PLANTED' } };
      holder.status = {
        ...holder.status,
        atProvider: { state: 'deployed', manifest: secret('held') },
      };
      const verdict = computeHealth(holder, {
        now: NOON,
        lookUp: ({ name }) => secret(name),
        listAll: () => [secret('listed')],
      });
      expect(JSON.stringify(verdict)).not.toMatch(/PLANTED|UExBTlRFRA/);
    }
  });
});

function slotsOf(value: unknown): Array<[object, string]> {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'apiVersion' || key === 'kind' || key === 'name'
      ? []
      : [[value, key] as [object, string]]),
    ...slotsOf(inner),
  ]);
}

function keysOf(value: unknown): string[] {
  return slotsOf(value).map(([, key]) => key);
}

function textsOf(value: unknown): string[] {
  return slotsOf(value).flatMap(([holder, key]) => {
    const found = (holder as Record<string, unknown>)[key];
    return typeof found === 'string' ? [found] : [];
  });
}
