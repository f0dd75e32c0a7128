import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { NOON } from '../../../__testUtils__/noon';
import { refOf } from '../../../kube/ResourceRef';
import { buildGraph } from '../../buildGraph';
import { snapshotFromObjects } from '../../snapshotFromObjects';
import { findRootCauses } from '../findRootCauses';
import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'deletion-held-paused',
    'its controller is told not to touch it',
    'Bucket shop-data cannot be deleted: it is paused, so its controller does not touch it.',
  ],
  [
    'deletion-held-usage',
    'a usage of Crossplane 2 says who needs it',
    'Bucket shop-data cannot be deleted: ClusterUsage shop-needs-data protects it (XShop shop needs it).',
  ],
  [
    'deletion-held-usage-v1',
    'a usage of Crossplane 1 says why',
    'Bucket shop-data cannot be deleted: Usage keep-data protects it (the data of last year is kept).',
  ],
  [
    'deletion-held-child',
    'the parent waits for the child, and only the child is told of',
    'Bucket data cannot be deleted: it waits until its provider has deleted what it manages, and that fails: delete failed: the bucket is not empty.',
  ],
  [
    'deletion-held-finalizer',
    'nobody complains, so it is said what the finalizer waits for',
    'Bucket shop-data cannot be deleted: it waits until its provider has deleted what it manages.',
  ],
  [
    'deletion-held-unknown-finalizer',
    'a finalizer that we do not know is named',
    'Bucket shop-data cannot be deleted: it waits for example.org/cleanup.',
  ],
  [
    'deletion-held-namespace',
    'the controller of namespaces says what is left',
    'Namespace team-a cannot be deleted: Some content in the namespace has finalizers remaining: example.org/cleanup in 1 resource instances.',
  ],
  [
    'deletion-held-usage-of-child',
    'what is protected is not being deleted, so its parent tells of it',
    'XShop shop cannot be deleted: ClusterUsage shop-needs-data protects Bucket data (XShop other needs it).',
  ],
];

describe('deletionHeld', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['deletion-held', sentence]]);
  });

  it('gives a deletion its time', () => {
    const objects = readObjects('findings/deletion-held-finalizer.yaml');
    const now = new Date('2026-11-20T11:04:00Z');
    expect(causesOf(objects, { now })).toEqual([]);
  });

  it('leaves a usage of another object of that name alone', () => {
    const objects = readObjects('findings/deletion-held-usage.yaml');
    objects[1].spec!.of = {
      apiVersion: 'sql.example.org/v1',
      kind: 'Bucket',
      resourceRef: { name: 'shop-data' },
    };
    expect(causesOf(objects)[0].sentence).not.toContain('ClusterUsage');
  });

  it('asks for no usages where Crossplane marks none', () => {
    const objects = readObjects('findings/deletion-held-finalizer.yaml');
    const snapshot = snapshotFromObjects(objects);
    const { graph } = buildGraph({
      roots: objects.map(refOf),
      snapshot,
      now: NOON,
    });
    const { wanted } = findRootCauses({ graph, snapshot, now: NOON });
    expect(wanted.map(({ kind }) => kind)).not.toContain('Usage');
  });
});
