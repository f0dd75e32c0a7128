import {
  buildGraphView,
  GraphView,
  GraphViewName,
  readEntityTarget,
  snapshotFromObjects,
} from '@vellum-io/backstage-plugin-vellum-common';

/** How a claim and its Release are. */
export type ClaimState =
  | 'not there'
  | 'new'
  | 'release made'
  | 'ready'
  | 'failed'
  | 'refused'
  | 'stuck';

type Condition = [type: string, status: string, reason: string, text?: string];

const STARTED = '2026-11-20T11:59:00Z';
const LONG_AGO = '2026-11-19T12:00:00Z';

const READY: Condition[] = [
  ['Synced', 'True', 'ReconcileSuccess'],
  ['Ready', 'True', 'Available'],
];
const CREATING: Condition[] = [
  ['Synced', 'True', 'ReconcileSuccess'],
  ['Ready', 'False', 'Creating'],
];
const FAILED: Condition[] = [
  ['Synced', 'False', 'ReconcileError', 'chart demo 9.9.9 cannot be pulled'],
  ['Ready', 'False', 'Creating'],
];
const REFUSED: Condition[] = [
  [
    'Synced',
    'False',
    'ReconcileError',
    'cannot apply object: pods "demo" is forbidden: User "system:serviceaccount:a:b" cannot create resource "pods" in API group "" in the namespace "a"',
  ],
  ['Ready', 'False', 'Creating'],
];

/** What the tab of an entity shows that names a claim, made by the core itself from objects. */
export function claimView(
  state: ClaimState,
  options: { view?: GraphViewName; now: Date; stale?: boolean },
): GraphView {
  const { view = 'crossplane', now, stale } = options;
  return buildGraphView({
    view,
    entityRef: 'resource:default/demo',
    cluster: 'sandbox',
    target: readEntityTarget({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'demo',
        annotations: {
          'vellum.io/crossplane': 'infrastructure.vellum.io/XDemo/demo',
        },
      },
    }),
    snapshot: snapshotFromObjects(objectsOf(state)),
    freshness: { state: stale ? 'stale' : 'live' },
    now,
  }).view;
}

function objectsOf(state: ClaimState): object[] {
  switch (state) {
    case 'not there':
      return [];
    case 'new':
      return [composite(CREATING)];
    case 'release made':
      return [composite(CREATING, true), release(CREATING)];
    case 'ready':
      return [composite(READY, true), release(READY)];
    case 'failed':
      return [composite(CREATING, true), release(FAILED)];
    case 'refused':
      return [composite(CREATING, true), release(REFUSED)];
    case 'stuck':
      return [composite(CREATING, true, LONG_AGO), release(CREATING, LONG_AGO)];
    default:
      return state satisfies never;
  }
}

function composite(
  conditions: Condition[],
  hasRelease = false,
  since = STARTED,
): object {
  return {
    apiVersion: 'infrastructure.vellum.io/v1alpha1',
    kind: 'XDemo',
    metadata: { name: 'demo', uid: 'u-demo', creationTimestamp: since },
    spec: {
      compositionRef: { name: 'demo' },
      resourceRefs: hasRelease
        ? [
            {
              apiVersion: 'helm.crossplane.io/v1beta1',
              kind: 'Release',
              name: 'demo-1',
            },
          ]
        : [],
    },
    status: { conditions: conditions.map(each => conditionOf(each, since)) },
  };
}

function release(conditions: Condition[], since = STARTED): object {
  return {
    apiVersion: 'helm.crossplane.io/v1beta1',
    kind: 'Release',
    metadata: {
      name: 'demo-1',
      uid: 'u-release',
      creationTimestamp: since,
      ownerReferences: [
        {
          apiVersion: 'infrastructure.vellum.io/v1alpha1',
          kind: 'XDemo',
          name: 'demo',
          uid: 'u-demo',
          controller: true,
        },
      ],
    },
    spec: { forProvider: {} },
    status: { conditions: conditions.map(each => conditionOf(each, since)) },
  };
}

function conditionOf(
  [type, status, reason, message]: Condition,
  lastTransitionTime: string,
) {
  return { type, status, reason, message, lastTransitionTime };
}
