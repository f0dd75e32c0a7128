import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'drift-helmrelease',
    'the chart is ready, and what it made is not what it says',
    'HelmRelease web differs from what its chart says: Deployment web (changed) and Service web (removed); nobody changes it back.',
  ],
  [
    'drift-application',
    'healthy, but not what Git says',
    'Application web differs from Git in ConfigMap settings and ConfigMap old; 1 of them is no longer in Git; changes made in the cluster are not undone (self-heal is off).',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'drift-helmrelease',
    [
      {
        title: 'what HelmRelease web made was changed by somebody else',
        nextStep:
          'Bring the change into Git, or set spec.driftDetection.mode to enabled.',
        evidence: [
          'condition: Cluster state of release team-a/web.v4 has drifted from the d …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'drift-application',
    [
      {
        title: 'Application web differs from Git',
        nextStep:
          'Look at the difference in Argo CD, then sync it or change Git.',
        evidence: ['status: sync.status: OutOfSync'],
      },
    ],
  ],
];

describe('drift', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['drift', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each([
    [undefined, '; it is synced by hand.'],
    [{ enabled: false }, '; it is synced by hand.'],
    [{ selfHeal: true }, 'no longer in Git.'],
  ])(
    'says of an Application with automated %j who brings it back',
    (automated, end) => {
      const objects = readObjects('findings/drift-application.yaml');
      objects[0].spec!.syncPolicy = { automated };
      expect(causesOf(objects)[0].sentence.endsWith(end)).toBe(true);
    },
  );

  it('says of a HelmRelease that corrects drift that it does', () => {
    const objects = readObjects('findings/drift-helmrelease.yaml');
    objects[0].spec!.driftDetection = { mode: 'enabled' };
    expect(causesOf(objects)[0].sentence).toContain('it is being changed back');
  });

  it('says nothing while a sync runs: it is about to be brought back', () => {
    const objects = readObjects('findings/drift-application.yaml');
    objects[0].status!.operationState = { phase: 'Running' };
    expect(causesOf(objects)).toEqual([]);
  });
});
