import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('dependencyExpression', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['dependency-expression', sentence]]);
  });
});
