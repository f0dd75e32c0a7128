import { causesOf } from '../../../__testUtils__/causesOf';
import { readObject } from '../../../__testUtils__/readObjects';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'admission-refused-webhook',
    'a webhook refuses the pods',
    'Deployment web cannot make its pods, since admission webhook images.policy.example refuses it: image registry.example/web:1.2.0 is not signed.',
  ],
  [
    'admission-refused-silent-webhook',
    'the webhook itself does not run',
    'Deployment web cannot make its pods, since webhook images.policy.example, which has to agree, does not answer: Post "https://policy.policy-system.svc:443/validate?timeout=10s": no endpoints available for service "policy".',
  ],
  [
    'admission-refused-pod-security',
    'the namespace enforces a level',
    'Deployment web cannot make its pods, since the namespace allows only pods of security level restricted: allowPrivilegeEscalation != false.',
  ],
  [
    'admission-refused-policy',
    'a policy of the API server refuses what a provider applies',
    'Object settings cannot be applied, since policy team-labels refuses it: every object needs the label team.',
  ],
  [
    'admission-refused-application',
    'the row of the sync names the object',
    'Application web cannot apply Deployment web, since admission webhook images.policy.example refuses it: image registry.example/web:1.2.0 is not signed.',
  ],
  [
    'admission-refused-kustomization',
    'the dry-run names the object',
    'Kustomization apps cannot apply Deployment web, since admission webhook images.policy.example refuses it: image registry.example/web:1.2.0 is not signed.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'admission-refused-webhook',
    [
      {
        title: 'admission webhook images.policy.example refuses it',
        nextStep:
          'Change what is asked for by pull request so that the rule allows it, or ask its owners for an exception.',
        evidence: [
          'condition FailedCreate: admission webhook "images.policy.example" denied …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
  [
    'admission-refused-silent-webhook',
    [
      {
        title: 'webhook images.policy.example does not answer',
        nextStep:
          'Look at the pods and the Service behind webhook images.policy.example: nothing that it judges can be changed before it runs.',
        evidence: [
          'condition FailedCreate: Internal error occurred: failed calling webhook …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
  [
    'admission-refused-pod-security',
    [
      {
        title: 'the namespace allows only pods of security level restricted',
        nextStep:
          'Change the security context of the pod by pull request, or have the level of the namespace changed.',
        evidence: [
          'condition FailedCreate: pods "web-1-x7k2p" is forbidden: violates PodSec …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
  [
    'admission-refused-policy',
    [
      {
        title: 'policy team-labels refuses it',
        nextStep:
          'Change what is asked for by pull request so that the rule allows it, or ask its owners for an exception.',
        evidence: [
          'condition ReconcileError: create failed: cannot create object: configmap …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
  [
    'admission-refused-application',
    [
      {
        title: 'admission webhook images.policy.example refuses it',
        nextStep:
          'Change what is asked for by pull request so that the rule allows it, or ask its owners for an exception.',
        evidence: [
          'status SyncFailed: admission webhook "images.policy.example" denied the …',
        ],
        since: '2026-11-20T11:00:10Z',
      },
    ],
  ],
  [
    'admission-refused-kustomization',
    [
      {
        title: 'admission webhook images.policy.example refuses it',
        nextStep:
          'Change what is asked for by pull request so that the rule allows it, or ask its owners for an exception.',
        evidence: [
          'condition ReconciliationFailed: Deployment/team-a/web dry-run failed (Fo …',
        ],
        since: '2026-11-20T11:01:00Z',
      },
    ],
  ],
];

describe('admissionRefused', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['admission-refused', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each([
    [
      "ValidatingAdmissionPolicy 'team-labels' denied request: no label team",
      'policy team-labels refuses it: no label team.',
    ],
    [
      'admission webhook "w.example" denied the request without explanation',
      'admission webhook w.example refuses it without giving a reason.',
    ],
    [
      'failed calling webhook "w.example"; no further details available',
      'does not answer: no further details available.',
    ],
  ])('reads %s', (message, told) => {
    expect(toldIn('admission-refused-policy', message)).toEqual([
      ['admission-refused', expect.stringContaining(told)],
    ]);
  });

  it('reads an error whose quotes are escaped', () => {
    const object = readObject('findings/admission-refused-kustomization.yaml');
    const [ready] = object.status!.conditions as Array<{ message: string }>;
    ready.message = ready.message.replaceAll('"', '\\"');
    expect(causesOf([object])[0].cause).toBe('admission-refused');
  });
});
