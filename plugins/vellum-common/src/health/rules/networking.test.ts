import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'service-cluster-ip',
    'ready',
    'kubernetes/service',
    'nobody has to make anything',
  ],
  [
    'service-load-balancer',
    'ready',
    'kubernetes/load-balancer',
    'has what was asked for',
  ],
  [
    'service-load-balancer-pending',
    'progressing',
    'kubernetes/load-balancer',
    'has no address yet',
  ],
  [
    'service-load-balancer-young',
    'progressing',
    'kubernetes/load-balancer',
    'two minutes are a start',
  ],
  [
    'ingress-with-address',
    'ready',
    'kubernetes/ingress',
    'a controller has taken it',
  ],
  [
    'ingress-without-address',
    'ready',
    'kubernetes/ingress',
    'many controllers never write one: a warning, no fault',
  ],
  [
    'networkpolicy-exists',
    'ready',
    'generic/exists',
    'a policy reports nothing',
  ],
];

describe('rules of networking', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('warns of an Ingress without an address', () => {
    expect(judgeFixture('ingress-without-address').warnings).toMatchObject([
      { reason: 'NoAddress', whose: 'ours' },
    ]);
    expect(judgeFixture('ingress-with-address')).not.toHaveProperty('warnings');
  });
});
