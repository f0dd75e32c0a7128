import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { refOf } from '../../../kube/ResourceRef';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'manager-suspended-kustomization',
    'Flux labels what it applies',
    'Kustomization apps, which brings Release web, is suspended: what is changed in Git does not arrive before it is resumed.',
  ],
  [
    'manager-suspended-claim',
    'a composite knows its claim',
    'Shop front, which brings XShop front-x7k2p, is paused: what is changed in Git does not arrive before it is taken up again.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'manager-suspended-kustomization',
    [
      {
        title: 'Release web failed',
        nextStep: 'Look at what it made: pods, jobs and volumes.',
        evidence: [
          'condition ReconcileError: install failed: context deadline exceeded',
        ],
        since: '2026-11-20T11:00:00Z',
      },
      {
        title: 'Kustomization apps, which brings it, is suspended',
        nextStep: 'Find out who suspended Kustomization apps and why.',
        evidence: ['spec: suspend: true'],
      },
    ],
  ],
  [
    'manager-suspended-claim',
    [
      {
        title: 'the Composition of XShop front-x7k2p does not work',
        nextStep:
          'Check the Composition, and what it is given, then change one of them by pull request.',
        evidence: [
          'condition ReconcileError: cannot apply composed resource "data": access …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
      {
        title: 'Shop front, which brings it, is paused',
        nextStep: 'Find out who paused Shop front and why.',
        evidence: ['spec: crossplane.io/paused: "true"'],
      },
    ],
  ],
];

describe('managerSuspended', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    const [[cause], aside] = toldIn(file);
    expect(cause).not.toBe('manager-suspended');
    expect(aside).toEqual(['manager-suspended', sentence]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('says nothing of what is well', () => {
    const objects = readObjects(
      'findings/manager-suspended-kustomization.yaml',
    );
    const [release] = objects;
    release.status!.conditions = [
      { type: 'Ready', status: 'True' },
      { type: 'Synced', status: 'True' },
    ];
    expect(causesOf(objects)).toEqual([]);
  });

  it.each(['manager-suspended-kustomization', 'manager-suspended-claim'])(
    'does not take the word of one side for it: %s',
    file => {
      const [object, manager] = readObjects(`findings/${file}.yaml`);
      delete manager.status!.inventory;
      delete manager.spec!.resourceRef;
      const causes = causesOf([object, manager]).map(({ cause }) => cause);
      expect(causes).not.toContain('manager-suspended');
    },
  );

  it('leaves it to what is in the graph', () => {
    const objects = readObjects(
      'findings/manager-suspended-kustomization.yaml',
    );
    const causes = causesOf(objects, { roots: objects.map(refOf) });
    expect(causes.map(({ cause }) => cause)).not.toContain('manager-suspended');
  });
});
