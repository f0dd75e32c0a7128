import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  ['namespace-active', 'ready', 'kubernetes/namespace', 'the plain good case'],
  [
    'namespace-terminating',
    'deleting',
    'kubernetes/namespace',
    'the phase says it without a deletionTimestamp of ours',
  ],
  ['customresourcedefinition-established', 'ready', 'kubernetes/crd', 'served'],
  [
    'customresourcedefinition-no-status',
    'unknown',
    'common/never-reported',
    'the API server always reports on these',
  ],
  [
    'customresourcedefinition-names-refused',
    'failed',
    'kubernetes/crd-refused',
    'another definition has the name',
  ],
  [
    'customresourcedefinition-not-structural',
    'failed',
    'kubernetes/crd-refused',
    'its schema cannot be served',
  ],
  [
    'customresourcedefinition-terminating',
    'deleting',
    'kubernetes/crd-terminating',
    'its objects go first',
  ],
  [
    'customresourcedefinition-installing',
    'progressing',
    'kubernetes/crd',
    'not served yet',
  ],
  [
    'apiservice-available',
    'ready',
    'kubernetes/api-service',
    'its server answers',
  ],
  [
    'apiservice-unavailable',
    'not-ready',
    'kubernetes/api-service',
    'nobody answers for it',
  ],
  ['apiservice-new', 'progressing', 'common/not-reported-yet', 'not asked yet'],
  ['node-ready', 'ready', 'kubernetes/node', 'the plain good case'],
  [
    'node-under-pressure',
    'ready',
    'kubernetes/node',
    'it works, and its disk is nearly full',
  ],
  ['node-lost', 'not-ready', 'kubernetes/node', 'the kubelet is silent'],
  [
    'node-cordoned',
    'suspended',
    'kubernetes/node-cordoned',
    'takes no pod on purpose: not green',
  ],
  [
    'node-never-reported',
    'unknown',
    'common/never-reported',
    'the kubelet never joined',
  ],
];

describe('rules of cluster kinds', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('warns of a node under pressure', () => {
    expect(judgeFixture('node-under-pressure').warnings).toMatchObject([
      { reason: 'KubeletHasDiskPressure', whose: 'controller' },
    ]);
    expect(judgeFixture('node-ready')).not.toHaveProperty('warnings');
  });
});
