import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import fc from 'fast-check';

/** A change of one field: its path, and the new value; `undefined` takes the field away. */
interface Change {
  path: readonly string[];
  value: unknown;
}

/** Words that conditions and statuses are made of. */
const WORDS = [
  ...['', 'True', 'False', 'Unknown', 'Ready', 'Reconciling', 'Stalled'],
  ...['Progressing', 'Available', 'Failed', 'Complete', 'Suspended', 'Synced'],
  ...['Healthy', 'Installed', 'Established', 'Accepted', 'Programmed'],
  ...['ResolvedRefs', 'Issuing', 'NotReady', 'Stopped', 'Pending', 'Running'],
  ...['Degraded', 'Paused', 'RollingUpdate', 'OnDelete', 'Always', 'Never'],
  ...['OnFailure', 'LoadBalancer', 'RUNNING', 'something else', '1', '2'],
];

/** Values of every type: a custom object may hold any of them anywhere. */
const ODD = [null, 0, 1, 2, -1, 2.5, true, false, [], {}, [null], [1], [{}]];

/**
 * Groups whose objects the API server reads into types: it admits no other, so only values of the same type are tried,
 * and only where the rules look or may look.
 */
const TYPED = new Set(['v1', 'apps/v1', 'batch/v1', 'autoscaling/v2']);
TYPED.add('autoscaling/v1').add('apiregistration.k8s.io/v1');

const TYPED_PATHS =
  /^(status|spec\.(replicas|paused|suspend|type|clusterIP|restartPolicy|updateStrategy|progressDeadlineSeconds|parallelism|completions)|metadata\.generation)\b/;

/** Values with a syntax of their own, which the API server checks. */
const OTHER_SYNTAX = /(Time|Timestamp|At|capacity|resources|Resources)(\.|$)/;

/** An object with some of its fields changed: removed, another word, another type, or a new condition. */
export function mutationsOf(
  object: KubeObject,
  words: readonly string[],
): fc.Arbitrary<KubeObject> {
  const isTyped = TYPED.has(object.apiVersion);
  const changes = [...pathsIn(object)]
    .filter(({ path }) => !isTyped || isFree(path))
    .map(({ path, value }) =>
      fc
        .constantFrom(...replacements(value, [...WORDS, ...words], isTyped))
        .map((next): Change => ({ path, value: next })),
    );
  const change = fc.oneof(...changes, ...additions(object, isTyped));
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map(list => list.reduce(apply, object));
}

function isFree(path: readonly string[]): boolean {
  const text = path.join('.');
  return TYPED_PATHS.test(text) && !OTHER_SYNTAX.test(text);
}

function replacements(
  value: unknown,
  words: readonly string[],
  isTyped: boolean,
): unknown[] {
  const lists = Array.isArray(value)
    ? [[], value.slice(1), [...value].reverse(), [...value, ...value]]
    : [];
  if (!isTyped) {
    return [undefined, ...lists, ...words, ...ODD];
  }
  switch (typeof value) {
    case 'string':
      return [undefined, ...words];
    case 'number':
      return [undefined, 0, 1, 2, 3];
    case 'boolean':
      return [undefined, true, false];
    default:
      return [undefined, ...lists];
  }
}

/** Fields that an object may not have yet. */
function additions(
  object: KubeObject,
  isTyped: boolean,
): fc.Arbitrary<Change>[] {
  const known = object.status?.conditions;
  const conditions = Array.isArray(known) ? known : [];
  const condition = fc.record({
    type: fc.constantFrom(...WORDS),
    status: fc.constantFrom('True', 'False', 'Unknown'),
    reason: fc.constantFrom(...WORDS),
    message: fc.constantFrom('said in a condition', ''),
  });
  const hasConditions = !isTyped || 'conditions' in (object.status ?? {});
  return [
    fc.constantFrom(1, 2, 3).map(value => ({
      path: ['metadata', 'generation'],
      value,
    })),
    fc.constantFrom(1, 2, 3).map(value => ({
      path: ['status', 'observedGeneration'],
      value,
    })),
    fc.constantFrom('2026-11-20T11:00:00Z').map(value => ({
      path: ['metadata', 'deletionTimestamp'],
      value,
    })),
    ...(hasConditions
      ? [
          condition.map(it => ({
            path: ['status', 'conditions'],
            value: [it, ...conditions],
          })),
          condition.map(it => ({
            path: ['status', 'conditions'],
            value: [...conditions, it],
          })),
        ]
      : []),
    ...(isTyped
      ? []
      : [true, false, 'true'].map(value =>
          fc.constant({ path: ['spec', 'suspend'], value }),
        )),
  ];
}

function* pathsIn(object: KubeObject): Generator<Change> {
  const rest: Change[] = ['spec', 'status', 'metadata'].flatMap(part =>
    object[part] === undefined ? [] : [{ path: [part], value: object[part] }],
  );
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { path, value } = next;
    if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        rest.push({ path: [...path, key], value: item });
      }
    }
    if (path[0] !== 'metadata' || path[1] === 'generation') {
      yield next;
    }
  }
}

/** The object with one change; a change below a part that another change took away is left. */
function apply(object: KubeObject, { path, value }: Change): KubeObject {
  const copy = structuredClone(object);
  let parent: unknown = copy;
  for (const [depth, step] of path.slice(0, -1).entries()) {
    if (!isHolder(parent)) {
      return object;
    }
    if (depth === 0) {
      parent[step] ??= {};
    }
    parent = parent[step];
  }
  const last = path[path.length - 1];
  if (!isHolder(parent) || (Array.isArray(parent) && !(last in parent))) {
    return object;
  }
  if (value !== undefined) {
    parent[last] = structuredClone(value);
  } else if (Array.isArray(parent)) {
    parent.splice(Number(last), 1);
  } else {
    delete parent[last];
  }
  return copy;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
