import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { refOf } from '../../../kube/ResourceRef';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'pvc-pending-class-missing',
    'the class that it names does not exist',
    'PersistentVolumeClaim data-web-0 gets no volume: there is no StorageClass fast.',
  ],
  [
    'pvc-pending-provisioner-failed',
    'the provisioner tried and failed',
    'PersistentVolumeClaim data-web-0 gets no volume: its volume cannot be made: failed to provision volume with StorageClass "fast": rpc error: code = ResourceExhausted desc = no space left in pool.',
  ],
  [
    'pvc-pending-no-class',
    'the event is Normal, though nothing will ever come of it',
    'PersistentVolumeClaim data-web-0 gets no volume: it names no StorageClass, the cluster has no default one, and no volume fits.',
  ],
  [
    'pvc-pending-no-provisioner',
    'nobody has answered for an hour',
    'PersistentVolumeClaim data-web-0 gets no volume: provisioner disk.example has not made its volume.',
  ],
  [
    'pvc-pending-static',
    'an empty class asks for a volume that is there already',
    'PersistentVolumeClaim data-web-0 gets no volume: it names no StorageClass, so a volume that fits has to be there already.',
  ],
  [
    'pvc-pending-of-pod',
    'nothing owns the claim, so it is told of the pod',
    'PersistentVolumeClaim data-web-0, which Pod web-0 needs, gets no volume: there is no StorageClass fast.',
  ],
  [
    'pvc-pending-missing',
    'the pod names a claim that is not there',
    'Pod web-0 cannot start: there is no PersistentVolumeClaim data-web-0 in namespace team-a.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'pvc-pending-class-missing',
    [
      {
        title: 'PersistentVolumeClaim data-web-0 gets no volume',
        nextStep:
          "Create StorageClass fast, or name one that exists: a claim's class cannot be changed, so it has to be made again.",
        evidence: [
          'event ProvisioningFailed: storageclass.storage.k8s.io "fast" not found',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'pvc-pending-provisioner-failed',
    [
      {
        title: 'PersistentVolumeClaim data-web-0 gets no volume',
        nextStep: 'Look at StorageClass fast and the log of its provisioner.',
        evidence: [
          'event ProvisioningFailed: failed to provision volume with StorageClass " …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'pvc-pending-no-class',
    [
      {
        title: 'PersistentVolumeClaim data-web-0 gets no volume',
        nextStep:
          'Name a StorageClass, make one the default, or create a volume that fits.',
        evidence: [
          'event FailedBinding: no persistent volumes available for this claim and …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'pvc-pending-no-provisioner',
    [
      {
        title: 'PersistentVolumeClaim data-web-0 gets no volume',
        nextStep:
          'Check that provisioner disk.example is installed and running.',
        evidence: [
          'event ExternalProvisioning: Waiting for a volume to be created either by …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'pvc-pending-static',
    [
      {
        title: 'PersistentVolumeClaim data-web-0 gets no volume',
        nextStep: 'Create a volume that fits, or name a StorageClass.',
        evidence: ['spec: storageClassName: ""'],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'pvc-pending-of-pod',
    [
      {
        title: 'PersistentVolumeClaim data-web-0 gets no volume',
        nextStep:
          "Create StorageClass fast, or name one that exists: a claim's class cannot be changed, so it has to be made again.",
        evidence: [
          'event ProvisioningFailed: storageclass.storage.k8s.io "fast" not found',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'pvc-pending-missing',
    [
      {
        title:
          'PersistentVolumeClaim data-web-0 is missing, which Pod web-0 needs',
        nextStep:
          'Create PersistentVolumeClaim data-web-0, or correct its name in Pod web-0.',
        evidence: [
          'condition: 0/3 nodes are available: persistentvolumeclaim "data-web-0" n …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('pvcPending', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['pvc-pending', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('gives a provisioner the time to make a volume', () => {
    const objects = readObjects('findings/pvc-pending-no-provisioner.yaml');
    const now = new Date('2026-11-20T11:05:00Z');
    expect(causesOf(objects, { now })).toEqual([]);
  });

  it('tells it of the claim where that is in the graph, and the pod waits for it', () => {
    const objects = readObjects('findings/pvc-pending-of-pod.yaml');
    const [pod, claim] = objects;
    const findings = causesOf(objects, {
      roots: [pod, claim].map(refOf),
    });
    expect(findings.map(({ cause, path }) => [cause, path])).toEqual([
      [
        'pvc-pending',
        ['/Pod/team-a/web-0', '/PersistentVolumeClaim/team-a/data-web-0'],
      ],
    ]);
  });
});
