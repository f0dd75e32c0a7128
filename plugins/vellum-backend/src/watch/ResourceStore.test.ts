import {
  KubeObject,
  refKey,
  refOf,
} from '@vellum-io/backstage-plugin-vellum-common';
import fc from 'fast-check';
import { ResourceStore } from './ResourceStore';

const STREAMS = ['Widget.example.org', 'Widget.example.org/a', 'Pod/a'];

interface Step {
  type: 'put' | 'remove' | 'replace';
  stream: string;
  objects: KubeObject[];
}

const anyObject = fc
  .record({
    name: fc.constantFrom('x', 'y', 'z'),
    namespace: fc.constantFrom('a', 'b'),
    owners: fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3')),
    version: fc.integer({ min: 1, max: 5 }),
  })
  .map(
    ({ name, namespace, owners, version }): KubeObject => ({
      apiVersion: 'example.org/v1',
      kind: 'Widget',
      metadata: {
        name,
        namespace,
        uid: `${namespace}-${name}`,
        // Equal versions have to mean equal contents, as they do on a server.
        resourceVersion: `${version}-${owners.join()}`,
        ownerReferences: owners.map(uid => ({
          apiVersion: 'v1',
          kind: 'Owner',
          name: uid,
          uid,
        })),
      },
    }),
  );

const anyStep: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom('put' as const, 'remove' as const, 'replace' as const),
  stream: fc.constantFrom(...STREAMS),
  objects: fc.uniqueArray(anyObject, {
    minLength: 1,
    selector: object => refKey(refOf(object)),
  }),
});

/** The obvious store: what each stream holds, and the last object written for each name. */
class Model {
  readonly streams = new Map(STREAMS.map(key => [key, new Set<string>()]));
  readonly written = new Map<string, KubeObject>();

  run({ type, stream, objects }: Step) {
    const held = this.streams.get(stream)!;
    const keys = objects.map(object => refKey(refOf(object)));
    if (type === 'remove') {
      held.delete(keys[0]);
    } else if (type === 'put') {
      held.add(keys[0]);
      this.written.set(keys[0], objects[0]);
    } else {
      held.clear();
      keys.forEach(key => held.add(key));
      objects.forEach((object, i) => this.written.set(keys[i], object));
    }
    const all = new Set([...this.streams.values()].flatMap(set => [...set]));
    for (const key of [...this.written.keys()]) {
      if (!all.has(key)) {
        this.written.delete(key);
      }
    }
  }
}

function run(store: ResourceStore, { type, stream, objects }: Step) {
  switch (type) {
    case 'put':
      store.put(stream, objects[0]);
      break;
    case 'remove':
      store.remove(stream, refOf(objects[0]));
      break;
    default:
      store.replace(stream, objects);
  }
}

const names = (objects: readonly KubeObject[]) =>
  objects.map(object => refKey(refOf(object)));

describe('ResourceStore', () => {
  it('equals the obvious store after any sequence of changes', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), steps => {
        const store = new ResourceStore();
        const model = new Model();
        for (const step of steps) {
          run(store, step);
          model.run(step);
        }
        expect(store.size).toBe(model.written.size);
        for (const [key, object] of model.written) {
          expect([key, store.get(refOf(object))]).toEqual([key, object]);
        }
        for (const [stream, keys] of model.streams) {
          expect(names(store.list(stream, { group: '', kind: '' }))).toEqual(
            [...keys].sort(),
          );
        }
        for (const uid of ['u1', 'u2', 'u3']) {
          const owned = [...model.written.values()].filter(object =>
            object.metadata.ownerReferences?.some(owner => owner.uid === uid),
          );
          expect(names(store.childrenOf(uid))).toEqual(names(owned).sort());
        }
      }),
    );
  });

  it('is empty when every stream has let go', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), steps => {
        const store = new ResourceStore();
        steps.forEach(step => run(store, step));
        STREAMS.forEach(stream => store.replace(stream, []));
        expect(store.size).toBe(0);
        expect(['u1', 'u2', 'u3'].map(uid => store.childrenOf(uid))).toEqual([
          [],
          [],
          [],
        ]);
      }),
    );
  });

  it('says whether a change changed anything', () => {
    const store = new ResourceStore();
    const object: KubeObject = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'x', namespace: 'a', uid: '1', resourceVersion: '7' },
    };
    expect(store.put('Pod', object)).toBe(true);
    expect(store.put('Pod', { ...object })).toBe(false);
    expect(store.replace('Pod', [object])).toBe(false);
    expect(store.remove('Pod/b', refOf(object))).toBe(false);
    expect(store.remove('Pod', refOf(object))).toBe(true);
  });

  it('lists one namespace of a stream of all', () => {
    const store = new ResourceStore();
    for (const namespace of ['b', 'a']) {
      store.put('Pod', {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'x', namespace },
      });
    }
    const scope = { group: '', kind: 'Pod' };
    expect(names(store.list('Pod', scope))).toEqual(['/Pod/a/x', '/Pod/b/x']);
    expect(names(store.list('Pod', { ...scope, namespace: 'b' }))).toEqual([
      '/Pod/b/x',
    ]);
  });
});
