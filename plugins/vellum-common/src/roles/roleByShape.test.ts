import { KubeObject } from '../kube/KubeObject';
import { roleByShape } from './roleByShape';
import { NodeRole } from './NodeRole';

const GROUP = 'platform.example.io';
const inGroup = (group: string) => ({
  resourceRef: { apiVersion: `${group}/v1`, kind: 'XStore', name: 'x' },
});

const OWN = `${GROUP}/v1`;

const CASES: Array<
  [
    role: NodeRole | undefined,
    reason: string,
    spec: object,
    metadata: object,
    apiVersion: string,
  ]
> = [
  ['claim', 'it names a composite of its group', inGroup(GROUP), {}, OWN],
  [undefined, 'what it names is of another group', inGroup('v.io'), {}, OWN],
  [
    undefined,
    'it has no namespace, as no claim has',
    inGroup(GROUP),
    { namespace: undefined },
    OWN,
  ],
  [
    'composite',
    'it has the fields of a new composite',
    { crossplane: {} },
    {},
    OWN,
  ],
  ['composite', 'it has composed something', { resourceRefs: [{}] }, {}, OWN],
  ['composite', 'it has a claim', { claimRef: { kind: 'Store' } }, {}, OWN],
  ['managed', 'it says what a provider is to do', { forProvider: {} }, {}, OWN],
  [undefined, 'it says nothing', {}, {}, OWN],
  [undefined, 'Kubernetes serves its kind', { forProvider: {} }, {}, 'apps/v1'],
];

describe('the role that the shape of an object shows', () => {
  it.each(CASES)('is %s where %s', (role, _, spec, metadata, apiVersion) => {
    const object: KubeObject = {
      apiVersion,
      kind: 'Store',
      metadata: { name: 'shop', namespace: 'team-a', ...metadata },
      spec: spec as Record<string, unknown>,
    };
    expect(roleByShape(object)).toBe(role);
  });
});
