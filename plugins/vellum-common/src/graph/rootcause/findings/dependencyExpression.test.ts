import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'dependency-expression-helmrelease',
    'the dependency is ready, the expression asks for more',
    "HelmRelease web cannot start: its own condition on HelmRelease database is not met (dep.status.history[0].chartVersion == '2.0.0').",
  ],
  [
    'dependency-expression-kustomization-invalid',
    'Flux gives up at once',
    "Kustomization apps has given up: a readyExpr in its dependsOn cannot be read (<input>:1:12: Syntax error: no viable alternative at input '.').",
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'dependency-expression-helmrelease',
    [
      {
        title:
          'HelmRelease web waits until its readyExpr holds for HelmRelease database',
        nextStep:
          'Compare the expression with the status of HelmRelease database.',
        evidence: [
          "condition DependencyNotReady: dependency 'team-a/database' is not ready …",
          "spec: readyExpr: dep.status.history[0].chartVersion == '2.0.0'",
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'dependency-expression-kustomization-invalid',
    [
      {
        title: 'a readyExpr of Kustomization apps cannot be read',
        nextStep: 'Correct the expression by pull request.',
        evidence: [
          'condition: Reconciliation failed terminally due to configuration error: …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('dependencyExpression', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['dependency-expression', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
