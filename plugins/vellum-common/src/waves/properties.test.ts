import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { readObjects } from '../__testUtils__/readObjects';
import { shuffled } from '../__testUtils__/shuffled';
import { applicationRef, NOON, viewOf } from '../__testUtils__/viewOf';
import { graphViewSchema } from '../api/GraphView';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { asKubeObject } from '../kube/asKubeObject';
import { KubeObject } from '../kube/KubeObject';
import { orderTasks } from './order/orderTasks';
import { tasksFromManifests } from './order/tasksFromManifests';
import { planWaves } from './planWaves';
import { readEngineMessage } from './readEngineMessage';

const FILES = readdirSync(resolve(__dirname, '../testdata/waves')).map(
  file => `waves/${file}`,
);
const files = (start: string) =>
  FILES.filter(file => file.startsWith(`waves/${start}`));

const json = fc.jsonValue({ maxDepth: 4 });
const nodeIds = new Set<string>();

/** A value with one part of it, anywhere, replaced by something else. */
function withChange(value: unknown, path: number[], other: unknown): unknown {
  if (path.length === 0 || typeof value !== 'object' || value === null) {
    return other;
  }
  const keys = Object.keys(value);
  if (keys.length === 0) {
    return other;
  }
  const key = keys[path[0] % keys.length];
  const inner = withChange(
    (value as Record<string, unknown>)[key],
    path.slice(1),
    other,
  );
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? inner : item))
    : { ...value, [key]: inner };
}

const change = fc.tuple(
  fc.array(fc.nat(20), { minLength: 1, maxLength: 7 }),
  json,
);

describe('for any JSON', () => {
  it('an Application has waves, in the form of the wire schema', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files('application')),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (file, changes) => {
          const objects = changes.reduce<unknown>(
            (all, [path, other]) => withChange(all, path, other),
            readObjects(file),
          );
          const whole = Array.isArray(objects)
            ? objects.flatMap(object => asKubeObject(object) ?? [])
            : [];
          const names = ['shop', 'parent', 'child', 'eu', 'canary'];
          const { view } = viewOf('argocd', whole, {
            argocd: {
              namespace: 'argocd',
              applications: names.map(applicationRef),
            },
          });
          expect(() =>
            graphViewSchema.parse(JSON.parse(JSON.stringify(view))),
          ).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('manifests have tasks, with whatever metadata', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files('order'), ...files('prune')),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (file, changes) => {
          const manifests = changes.reduce<unknown>(
            (all, [path, other]) => withChange(all, path, other),
            readObjects(file),
          );
          const whole = (Array.isArray(manifests) ? manifests : []).flatMap(
            object => asKubeObject(object) ?? [],
          );
          const { tasks } = tasksFromManifests({ manifests: whole });
          const count = orderTasks(tasks).flatMap(({ ties }) => ties.flat());
          expect(count).toHaveLength(tasks.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a message is understood or is not', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, more) => {
        expect(readEngineMessage(text)).toBeUndefined();
        const name = `a${text.replace(/[^a-z0-9]/g, '')}z`;
        expect(
          readEngineMessage(
            `waiting for healthy state of apps/Deployment/${name} and ${more} more resources`,
          ),
        ).toMatchObject({ for: 'health', name, more });
      }),
    );
  });
});

/** Objects whose lists, which the engine fills in no order that means anything, stand in another order. */
function withShuffledRows(objects: KubeObject[], seed: number): KubeObject[] {
  return shuffled(objects, seed).map(object => {
    const rows = object.status?.resources;
    return Array.isArray(rows)
      ? {
          ...object,
          status: { ...object.status, resources: shuffled(rows, seed) },
        }
      : object;
  });
}

describe('in any order', () => {
  it.each(files('application'))('%s gives the same boards', file => {
    const boardsOf = (objects: KubeObject[]) =>
      objects
        .filter(({ kind }) => kind === 'Application')
        .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))
        .map(application =>
          planWaves({
            application,
            snapshot: snapshotFromObjects(objects),
            now: NOON,
            nodeIds,
          }),
        );
    const expected = boardsOf(readObjects(file));
    for (let seed = 1; seed <= 4; seed++) {
      expect(boardsOf(withShuffledRows(readObjects(file), seed))).toEqual(
        expected,
      );
    }
  });
});
