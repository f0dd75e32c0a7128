import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'crd-not-served-kustomization',
    'Flux asks the API server first',
    'The cluster does not serve kind Certificate of cert-manager.io/v1, so objects of this kind cannot be applied.',
  ],
  [
    'crd-not-served-helmrelease',
    'Helm reads the whole chart before it makes anything',
    'The cluster does not serve kind ServiceMonitor of monitoring.coreos.com/v1, so objects of this kind cannot be applied.',
  ],
  [
    'crd-not-served-application',
    'Argo CD says it of the object, not of the sync',
    'The cluster does not serve kind Certificate of cert-manager.io, so objects of this kind cannot be applied.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'crd-not-served-kustomization',
    [
      {
        title:
          'the cluster does not know kind Certificate of cert-manager.io/v1',
        nextStep:
          'Install the definition of Certificate of cert-manager.io/v1 first (its operator or CRDs), or ask for a version that is served.',
        evidence: [
          'condition: Certificate/team-a/web dry-run failed: no matches for kind "C …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'crd-not-served-helmrelease',
    [
      {
        title:
          'the cluster does not know kind ServiceMonitor of monitoring.coreos.com/v1',
        nextStep:
          'Install the definition of ServiceMonitor of monitoring.coreos.com/v1 first (its operator or CRDs), or ask for a version that is served.',
        evidence: [
          'condition: Helm install failed for release team-a/web with chart web@1.0 …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'crd-not-served-application',
    [
      {
        title: 'the cluster does not know kind Certificate of cert-manager.io',
        nextStep:
          'Install the definition of Certificate of cert-manager.io first (its operator or CRDs), or ask for a version that is served.',
        evidence: [
          'condition: one or more synchronization tasks are not valid; The Kubernet …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('kindNotKnownToTool', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['crd-not-served', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each([
    [
      'The Kubernetes API could not find version "v1alpha2" of cert-manager.io/Certificate for requested resource team-a/web. Version "v1" of cert-manager.io/Certificate is installed on the destination cluster.',
      'Certificate of cert-manager.io/v1alpha2',
    ],
    [
      'the server could not find the requested resource',
      'Certificate of cert-manager.io',
    ],
  ])('understands the row of a sync that says %s', (message, kind) => {
    const [application] = readObjects(
      'findings/crd-not-served-application.yaml',
    );
    const { syncResult } = application.status!.operationState as {
      syncResult: { resources: Array<{ message: string }> };
    };
    syncResult.resources[0].message = message;
    expect(causesOf([application])[0].sentence).toBe(
      `The cluster does not serve kind ${kind}, so objects of this kind cannot be applied.`,
    );
  });

  it('speaks for the objects of that kind, and for no others', () => {
    const [application] = readObjects(
      'findings/crd-not-served-application.yaml',
    );
    const rows = ['Certificate', 'Issuer'].map(kind => ({
      group: 'cert-manager.io',
      version: 'v1',
      kind,
      name: 'web',
      namespace: 'team-a',
      status: 'OutOfSync',
    }));
    application.status!.resources = rows;
    const notServed = rows.map(({ group, kind }) => ({ group, kind }));
    expect(
      causesOf([application], { notServed }).map(({ title }) => title),
    ).toEqual([
      'the cluster does not know kind Certificate of cert-manager.io',
      'the cluster does not know kind Issuer',
    ]);
  });
});
