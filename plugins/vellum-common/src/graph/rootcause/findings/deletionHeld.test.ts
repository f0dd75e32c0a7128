import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { NOON } from '../../../__testUtils__/noon';
import { refOf } from '../../../kube/ResourceRef';
import { buildGraph } from '../../buildGraph';
import { snapshotFromObjects } from '../../snapshotFromObjects';
import { findRootCauses } from '../findRootCauses';
import { toldIn } from '../../../__testUtils__/findingsIn';
import { deletionHeld } from './deletionHeld';

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

  it.each([
    ['04:59', []],
    ['05:00', ['deletion-held']],
  ])('speaks when it has taken %s minutes', (time, causes) => {
    const objects = readObjects('findings/deletion-held-finalizer.yaml');
    const now = new Date(`2026-11-20T11:${time}Z`);
    expect(causesOf(objects, { now }).map(({ cause }) => cause)).toEqual(
      causes,
    );
  });

  it.each([
    [
      'deletion-held-paused',
      'Take the annotation crossplane.io/paused off Bucket shop-data.',
      ['spec: crossplane.io/paused: "true"'],
    ],
    [
      'deletion-held-usage',
      'Delete what uses it first; ClusterUsage shop-needs-data then lets go of it.',
      ['spec: XShop shop needs it'],
    ],
    [
      'deletion-held-usage-of-child',
      'Delete what uses it first; ClusterUsage shop-needs-data then lets go of it.',
      [
        'condition: cannot delete composed resources: admission webhook "nousages.protection.crossplane.io" denied the request: This resource is in-use by 1 usage(s), including the *v1beta1.ClusterUsage "shop-needs-data" by resource XShop/other.',
      ],
    ],
    [
      'deletion-held-child',
      'Correct what fails; the deletion goes on by itself.',
      [
        'condition: delete failed: the bucket is not empty',
        'spec: finalizers: finalizer.managedresource.crossplane.io',
      ],
    ],
    [
      'deletion-held-unknown-finalizer',
      'Check that the controller behind example.org/cleanup runs. Taking a finalizer off by hand leaves behind what it should have cleaned up.',
      ['spec: finalizers: example.org/cleanup'],
    ],
    [
      'deletion-held-namespace',
      'Look at what is left in namespace team-a, and who has to clean it up.',
      [
        'condition: Some content in the namespace has finalizers remaining: example.org/cleanup in 1 resource instances',
      ],
    ],
  ])('says of %s what to do and what it rests on', (file, nextStep, rests) => {
    const [finding] = causesOf(readObjects(`findings/${file}.yaml`));
    expect(finding.nextStep).toBe(nextStep);
    expect(finding.since).toBe('2026-11-20T11:00:00Z');
    const own = finding.evidence.filter(({ nodeId }) => !nodeId);
    expect(own.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(rests);
  });

  it('tells of a parent that is paused beside the child that is held', () => {
    const objects = readObjects('findings/deletion-held-child.yaml');
    objects[0].metadata.annotations = { 'crossplane.io/paused': 'true' };
    expect(causesOf(objects).map(({ title }) => title)).toEqual([
      'the deletion of XShop shop is held',
      'the deletion of Bucket data is held',
    ]);
  });

  it('says that a usage protects it where the usage does not say for whom', () => {
    const objects = readObjects('findings/deletion-held-usage.yaml');
    delete objects[1].spec!.by;
    const [{ sentence, evidence }] = causesOf(objects);
    expect(sentence).toBe(
      'Bucket shop-data cannot be deleted: ClusterUsage shop-needs-data protects it.',
    );
    expect(evidence).toEqual([]);
  });

  describe('where what it owns is well and stays', () => {
    const shopWith = (names: string[], absent: string[] = []) => {
      const [shop, bucket] = readObjects('findings/deletion-held-child.yaml');
      const { deletionTimestamp: _, finalizers: __, ...kept } = bucket.metadata;
      const ready = { type: 'Ready', status: 'True', reason: 'Available' };
      shop.spec = {
        crossplane: {
          resourceRefs: [...names, ...absent].map(name => ({
            apiVersion: bucket.apiVersion,
            kind: bucket.kind,
            name,
          })),
        },
      };
      return [
        shop,
        ...names.map(name => ({
          ...bucket,
          metadata: { ...kept, name, uid: name, annotations: {} },
          status: { conditions: [ready] },
        })),
      ];
    };
    it.each([
      [
        ['data'],
        [],
        'XShop shop cannot be deleted: Bucket data is still there.',
      ],
      [
        ['data', 'logs'],
        [],
        'XShop shop cannot be deleted: Bucket data and Bucket logs are still there.',
      ],
      [
        ['data'],
        ['gone'],
        'XShop shop cannot be deleted: Bucket data is still there.',
      ],
      [
        [],
        ['gone'],
        'XShop shop cannot be deleted: it waits until all that it composed is gone.',
      ],
    ])('%j, and %j is gone', (names, absent, sentence) => {
      const [finding] = causesOf(shopWith(names, absent), {
        rules: [deletionHeld],
      });
      expect(finding.sentence).toBe(sentence);
    });

    it('sends to the first of it', () => {
      const [finding] = causesOf(shopWith(['data', 'logs']), {
        rules: [deletionHeld],
      });
      expect(finding.nextStep).toBe(
        'Find out why Bucket data is not gone yet.',
      );
    });
  });

  const saidOf = (type: string, status = 'True') => ({
    type,
    status,
    message: 'there is something left.',
  });
  it.each([
    ['NamespaceFinalizersRemaining', 'True', 'there is something left.'],
    ['NamespaceContentRemaining', 'True', 'there is something left.'],
    ['NamespaceDeletionDiscoveryFailure', 'True', 'there is something left.'],
    ['NamespaceDeletionContentFailure', 'True', 'there is something left.'],
    [
      'NamespaceDeletionContentFailure',
      'False',
      'it waits for example.org/cleanup.',
    ],
  ])('reads of a namespace that %s is %s', (type, status, why) => {
    const [namespace] = readObjects('findings/deletion-held-namespace.yaml');
    namespace.spec!.finalizers = [7, 'example.org/cleanup'];
    namespace.status!.conditions = [saidOf(type, status)];
    expect(causesOf([namespace])[0].sentence).toBe(
      `Namespace team-a cannot be deleted: ${why}`,
    );
  });

  it.each([
    ['tenancy.example.org/v1', 'Namespace'],
    ['v1', 'PersistentVolumeClaim'],
  ])('reads none of it of %s %s', (apiVersion, kind) => {
    const [object] = readObjects('findings/deletion-held-namespace.yaml');
    Object.assign(object, { apiVersion, kind });
    expect(causesOf([object])[0].sentence).toBe(
      `${kind} team-a cannot be deleted: it waits for kubernetes.`,
    );
  });

  it.each([
    [saidOf('Synced', 'False'), true],
    [saidOf('LastAsyncOperation', 'False'), true],
    [saidOf('Stalled'), true],
    [saidOf('Stalled', 'False'), false],
    [saidOf('Synced'), false],
    [saidOf('LastAsyncOperation'), false],
    [saidOf('Ready', 'False'), false],
    [saidOf('Synced', 'Unknown'), false],
    [{ type: 'Synced', status: 'False', reason: 'ReconcileError' }, false],
  ])('finds a complaint in %j: %s', (condition, complains) => {
    const [bucket] = readObjects(
      'findings/deletion-held-unknown-finalizer.yaml',
    );
    bucket.status!.conditions = [condition];
    expect(causesOf([bucket])[0].sentence).toBe(
      `Bucket shop-data cannot be deleted: it waits for example.org/cleanup${
        complains ? ', and that fails: there is something left.' : '.'
      }`,
    );
  });

  it('names every finalizer that it rests on', () => {
    const [bucket] = readObjects(
      'findings/deletion-held-unknown-finalizer.yaml',
    );
    bucket.metadata.finalizers = ['example.org/cleanup', 'example.org/audit'];
    const [{ sentence, evidence }] = causesOf([bucket]);
    expect(sentence).toBe(
      'Bucket shop-data cannot be deleted: it waits for example.org/cleanup and example.org/audit.',
    );
    expect(evidence.map(({ text }) => text)).toEqual([
      'finalizers: example.org/cleanup, example.org/audit',
    ]);
  });

  it('is no matter of what has no finalizer: it is gone in a moment', () => {
    const [bucket] = readObjects('findings/deletion-held-finalizer.yaml');
    delete bucket.metadata.finalizers;
    expect(causesOf([bucket], { rules: [deletionHeld] })).toEqual([]);
  });
});
