import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'release-failed-helmrelease-timeout',
    'Helm names what it waited for',
    'HelmRelease web failed: Deployment web did not become ready in time.',
  ],
  [
    'release-failed-helmrelease-nothing-made',
    'that its objects are missing is no news: it failed to make them',
    'HelmRelease web failed: Service "web" is invalid: spec.ports: Required value.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'Helm upgrade failed for release team-a/web with chart web@2.0.0: cannot patch "web" with kind Service: Service "web" is invalid: spec.clusterIP: Invalid value: field is immutable',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed: Service "web" is invalid: spec.clusterIP: Invalid value: field is immutable.',
  ],
  [
    "could not resolve Secret chart values reference 'team-a/web-values' with key 'values.yaml': secrets \"web-values\" not found",
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed: its values cannot be used (secrets "web-values" not found).',
  ],
  [
    'Helm install failed for release team-a/web with chart web@1.0.0: unable to continue with install: Service "web" in namespace "team-a" exists and cannot be imported into the current release: invalid ownership metadata; annotation validation error: missing key "meta.helm.sh/release-name": must be set to "web"',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed: something it makes is there already and belongs to another release or to nobody (Service "web" in namespace "team-a" exists and cannot be imported into the current release: invalid ownership metadata; annotation validation error: missing key "meta.helm.sh/release-name": must be set to "web").',
  ],
  [
    'Helm test failed for release team-a/web.v1 with chart web@1.0.0: pod web-test failed',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed: it is installed, but its tests fail (pod web-test failed).',
  ],
  [
    'create failed: failed to install release: failed to pull chart: looks like "https://charts.example" is not a valid chart repository or cannot be reached: Get "https://charts.example/index.yaml": dial tcp: lookup charts.example: no such host',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed: its chart cannot be fetched, since host charts.example is not known in the cluster.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'release-failed-helmrelease-timeout',
    [
      {
        title: 'HelmRelease web failed',
        nextStep: 'Look at what it made: pods, jobs and volumes.',
        evidence: [
          'condition InstallFailed: Helm install failed for release team-a/web with …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'release-failed-helmrelease-nothing-made',
    [
      {
        title: 'HelmRelease web failed',
        nextStep:
          'Read what the chart was given (values, namespace) and what the controller says, then change it by pull request.',
        evidence: [
          'condition InstallFailed: Helm install failed for release nowhere/web wit …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** The same words, where they lead to other advice: title and next step. */
const WORDS_ADVICE: Array<
  [message: string, file: string, title: string, nextStep: string]
> = [
  [
    'Helm upgrade failed for release team-a/web with chart web@2.0.0: cannot patch "web" with kind Service: Service "web" is invalid: spec.clusterIP: Invalid value: field is immutable',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed',
    'That field cannot be changed: delete the object so that it is made anew, or take the change back by pull request.',
  ],
  [
    "could not resolve Secret chart values reference 'team-a/web-values' with key 'values.yaml': secrets \"web-values\" not found",
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed',
    'Check the values and the Secrets or ConfigMaps they come from.',
  ],
  [
    'Helm install failed for release team-a/web with chart web@1.0.0: unable to continue with install: Service "web" in namespace "team-a" exists and cannot be imported into the current release: invalid ownership metadata; annotation validation error: missing key "meta.helm.sh/release-name": must be set to "web"',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed',
    'Delete that object, or hand it over by the labels and annotations that Helm expects.',
  ],
  [
    'Helm test failed for release team-a/web.v1 with chart web@1.0.0: pod web-test failed',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed',
    'Read the log of its test pods.',
  ],
  [
    'create failed: failed to install release: failed to pull chart: looks like "https://charts.example" is not a valid chart repository or cannot be reached: Get "https://charts.example/index.yaml": dial tcp: lookup charts.example: no such host',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed',
    'Check the address, and whether the cluster may reach it (DNS, proxy, network policy).',
  ],
];

describe('releaseFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['release-failed', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each(WORDS_ADVICE)(
    'knows what to do about %s',
    (message, file, title, nextStep) => {
      expect(adviceIn(file, message)).toMatchObject([{ title, nextStep }]);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['release-failed', sentence]]);
  });

  it('speaks for what it did not make, but not for what it made and is not well', () => {
    const objects = readObjects(
      'findings/release-failed-helmrelease-nothing-made.yaml',
    );
    const [pod] = readObjects('health/pod-image-pull.yaml');
    objects.push({
      ...pod,
      metadata: { ...pod.metadata, namespace: 'nowhere', name: 'web' },
    });
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual(['image-pull']);
  });
});
