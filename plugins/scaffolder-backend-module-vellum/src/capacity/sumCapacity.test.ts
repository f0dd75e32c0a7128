import { nodeSchema, quotaSchema, sumNodes, sumQuotas } from './sumCapacity';

const GI = 2 ** 30;

const node = (cpu: string, memory: string, spec: object = {}) =>
  nodeSchema.parse({ spec, status: { allocatable: { cpu, memory } } });

const quota = (namespace: string, hard: object, spec: object = {}) =>
  quotaSchema.parse({ metadata: { namespace }, spec: { hard, ...spec } });

const tainted = (effect: string) => ({ taints: [{ key: 'x', effect }] });

describe('sumNodes', () => {
  it.each<[string, ReturnType<typeof node>[], number, number]>([
    ['nothing without nodes', [], 0, 0],
    [
      'what all nodes have, however it is written',
      [node('3920m', '16777216Ki'), node('4', '17179869184')],
      7.92,
      32 * GI,
    ],
    [
      'no cordoned node',
      [node('4', '8Gi'), node('4', '8Gi', { unschedulable: true })],
      4,
      8 * GI,
    ],
    [
      'no node that pods are kept away from',
      [
        node('4', '8Gi', tainted('NoSchedule')),
        node('4', '8Gi', tainted('NoExecute')),
      ],
      0,
      0,
    ],
    [
      'a node that pods merely had better avoid',
      [node('4', '8Gi', tainted('PreferNoSchedule'))],
      4,
      8 * GI,
    ],
    ['no node that does not say what it has', [nodeSchema.parse({})], 0, 0],
    ['no amount that is none', [node('many', '8Gi')], 0, 8 * GI],
  ])('counts %s', (_what, nodes, cpu, memory) => {
    expect(sumNodes(nodes)).toEqual({ cpu, memory });
  });
});

describe('sumQuotas', () => {
  it.each<[string, ReturnType<typeof quota>[], number, number]>([
    ['nothing without quotas', [], 0, 0],
    [
      'what all namespaces are promised',
      [
        quota('a', { 'requests.cpu': '10', 'requests.memory': '20Gi' }),
        quota('b', { 'requests.cpu': '500m' }),
      ],
      10.5,
      20 * GI,
    ],
    [
      'the short names too',
      [quota('a', { cpu: '4', memory: '8Gi' })],
      4,
      8 * GI,
    ],
    [
      'the smallest of those of one namespace',
      [
        quota('a', { 'requests.cpu': '10', cpu: '8' }),
        quota('a', { 'requests.cpu': '9', 'requests.memory': '1Gi' }),
      ],
      8,
      1 * GI,
    ],
    [
      'no limits, and nothing else that is no request',
      [quota('a', { 'limits.cpu': '10', 'count/pods': '5' })],
      0,
      0,
    ],
    [
      'no quota of some pods only',
      [
        quota('a', { cpu: '4' }, { scopes: ['BestEffort'] }),
        quota('b', { cpu: '4' }, { scopeSelector: { matchExpressions: [] } }),
      ],
      0,
      0,
    ],
    [
      'no quota that says nothing',
      [quotaSchema.parse({ metadata: { namespace: 'a' } })],
      0,
      0,
    ],
    [
      'nothing of the namespace that is about to get another one',
      [quota('a', { cpu: '4' }), quota('mine', { cpu: '6' })],
      4,
      0,
    ],
  ])('counts %s', (_what, quotas, cpu, memory) => {
    expect(sumQuotas(quotas, 'mine')).toEqual({ cpu, memory });
  });
});
