import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'build-failed-kustomization',
    "the folder of the controller is nobody's business",
    'Kustomization apps cannot be applied: file apps/web/deployment.yaml cannot be read as Kubernetes objects (missing Resource metadata).',
  ],
  [
    'build-failed-application',
    'the command and its exit status say nothing',
    'Application web cannot be applied: Helm template web/templates/ingress.yaml fails (execution error at (web/templates/ingress.yaml:7:4): host must be set).',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    "post build failed for 'Deployment.v1.apps/web': envsubst error: variable substitution failed: missing closing brace",
    'build-failed-kustomization',
    'Kustomization apps cannot be applied: the variables in Deployment web cannot be filled in (missing closing brace).',
  ],
  [
    "kustomize build failed: accumulating resources: accumulation err='accumulating resources from 'deployment.yaml': open /tmp/kustomization-2791405271/apps/deployment.yaml: no such file or directory'",
    'build-failed-kustomization',
    'Kustomization apps cannot be applied: file apps/deployment.yaml, which a kustomization.yaml lists, does not exist.',
  ],
  [
    "post build failed for 'ConfigMap.v1.[noGrp]/settings': substitute from 'ConfigMap/cluster-vars' error: configmaps \"cluster-vars\" not found",
    'build-failed-kustomization',
    'Kustomization apps cannot be applied: ConfigMap cluster-vars, which its variables come from, does not exist.',
  ],
  [
    "kustomize build failed: accumulating resources: accumulation err='accumulating resources from 'web.yaml': MalformedYAMLError: yaml: line 12: mapping values are not allowed in this context in File: web.yaml'",
    'build-failed-kustomization',
    'Kustomization apps cannot be applied: file web.yaml is not valid YAML (line 12: mapping values are not allowed in this context).',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'build-failed-kustomization',
    [
      {
        title: 'the manifests of Kustomization apps cannot be built',
        nextStep:
          'Build the folder as the controller does (kustomize build), correct it by pull request.',
        evidence: [
          'condition BuildFailed: failed to decode Kubernetes YAML from apps/web/de …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'build-failed-application',
    [
      {
        title: 'the manifests of Application web cannot be built',
        nextStep:
          'Build the manifests as Argo CD does (kustomize build or helm template), correct them by pull request.',
        evidence: [
          'condition ComparisonError: Failed to load target state: failed to genera …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('buildFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['build-failed', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['build-failed', sentence]]);
  });
});
