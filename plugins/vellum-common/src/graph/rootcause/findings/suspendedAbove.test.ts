import { suspendedAbove } from './suspendedAbove';
import { KubeObject } from '../../../kube/KubeObject';
import { readObjects } from '../../../__testUtils__/readObjects';
import { causesOf } from '../../../__testUtils__/causesOf';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'suspended-above-paused',
    'a correction of the bucket would not arrive',
    'XShop shop is paused, so nothing below it is changed before it is taken up again, and Bucket data is not ready.',
  ],
  [
    'suspended-above-kustomization',
    'so would none of the pod',
    'Kustomization apps is suspended, so nothing below it is changed before it is resumed, and Pod web-1-a is not ready.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'suspended-above-paused',
    [
      {
        title: 'Bucket data is not ready',
        evidence: ['condition Unavailable: the bucket is locked'],
        since: '2026-11-20T10:02:00Z',
      },
      {
        title: 'XShop shop is paused, and Bucket data is not ready',
        nextStep:
          'Find out who paused XShop shop and why; it has to be taken up again before a correction arrives.',
        evidence: ['status: Reconciliation is paused via the pause annotation'],
        since: '2026-11-20T10:30:00Z',
      },
    ],
  ],
  [
    'suspended-above-kustomization',
    [
      {
        title: 'Secret web-db is missing, which Pod web-1-a needs',
        nextStep:
          'Create Secret web-db, or find out why what should make it did not.',
        evidence: [
          'container CreateContainerConfigError: secret "web-db" not found',
        ],
        since: '2026-11-20T11:00:00Z',
      },
      {
        title: 'Kustomization apps is suspended, and Pod web-1-a is not ready',
        nextStep:
          'Find out who suspended Kustomization apps and why; it has to be resumed before a correction arrives.',
        evidence: [
          'status: Suspended: changes are not applied until it is resumed',
        ],
      },
    ],
  ],
];

const rules = [suspendedAbove];
const suspended = () =>
  readObjects('findings/suspended-above-kustomization.yaml');
const listed = ({ status }: KubeObject) =>
  (status!.inventory as { entries: object[] }).entries;

describe('suspendedAbove', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(
      toldIn(file).filter(([cause]) => cause === 'suspended-above'),
    ).toEqual([['suspended-above', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('says nothing where all below is as wanted', () => {
    expect(toldIn('suspended-above-well')).toEqual([]);
  });

  it('tells what is wrong below first', () => {
    expect(
      toldIn('suspended-above-kustomization').map(([cause]) => cause),
    ).toEqual(['config-missing', 'suspended-above']);
  });

  it('names all that is not well below', () => {
    const [kustomization, pod] = suspended();
    const second = { ...pod, metadata: { ...pod.metadata, name: 'web-1-b' } };
    second.metadata.uid = 'pod-web-1-b';
    listed(kustomization).push({ id: 'team-a_web-1-b__Pod', v: 'v1' });
    expect(causesOf([kustomization, pod, second], { rules })[0].title).toBe(
      'Kustomization apps is suspended, and Pod web-1-a and Pod web-1-b are not ready',
    );
  });

  it('names what is not there', () => {
    const [kustomization] = suspended();
    expect(causesOf([kustomization], { rules })[0].title).toBe(
      'Kustomization apps is suspended, and Pod web-1-a is not ready',
    );
  });

  it('looks below what is well, and not below what is not', () => {
    const [kustomization, pod] = suspended();
    const labels = pod.metadata.labels;
    const replicaSet: KubeObject = {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: { name: 'web-1', namespace: 'team-a', uid: 'rs', labels },
      spec: { replicas: 1 },
      status: { observedGeneration: 1, availableReplicas: 1 },
    };
    const owned: KubeObject = {
      ...pod,
      metadata: {
        ...pod.metadata,
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'ReplicaSet',
            name: 'web-1',
            uid: 'rs',
            controller: true,
          },
        ],
      },
    };
    listed(kustomization).splice(0, 1, {
      id: 'team-a_web-1_apps_ReplicaSet',
      v: 'v1',
    });
    const titleWith = (status: object) => {
      const above = { ...replicaSet, status: { ...status } };
      return causesOf([kustomization, above, owned], { rules })[0].title;
    };
    expect(titleWith(replicaSet.status!)).toBe(
      'Kustomization apps is suspended, and Pod web-1-a is not ready',
    );
    expect(
      titleWith({
        observedGeneration: 1,
        conditions: [{ type: 'ReplicaFailure', status: 'True' }],
      }),
    ).toBe(
      'Kustomization apps is suspended, and ReplicaSet web-1 is not ready',
    );
  });
});
