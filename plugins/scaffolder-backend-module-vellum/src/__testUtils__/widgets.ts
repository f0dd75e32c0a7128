const CRD = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.io' },
  spec: {
    group: 'example.io',
    scope: 'Namespaced',
    names: { kind: 'Widget', plural: 'widgets', singular: 'widget' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: {
                type: 'object',
                required: ['size'],
                properties: {
                  size: { type: 'integer', minimum: 1 },
                  max: { type: 'integer' },
                  keep: { type: 'string' },
                  class: {
                    type: 'string',
                    'x-kubernetes-validations': [
                      {
                        rule: 'self == oldSelf',
                        message: 'class is immutable',
                      },
                    ],
                  },
                },
                'x-kubernetes-validations': [
                  {
                    rule: '!has(self.max) || self.size <= self.max',
                    message: 'size must not be above max',
                  },
                  {
                    rule: '!has(oldSelf.keep) || has(self.keep)',
                    message: 'keep may not be taken away',
                  },
                ],
              },
            },
          },
        },
      },
    ],
  },
};

/** A rule of a platform team that has nothing to do with the schema. */
const POLICY = [
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'no-gold' },
    spec: {
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: ['example.io'],
            apiVersions: ['*'],
            resources: ['widgets'],
            operations: ['CREATE', 'UPDATE'],
          },
        ],
      },
      validations: [
        {
          expression: "!has(object.spec.class) || object.spec.class != 'gold'",
          message: 'gold is not for sale',
        },
      ],
    },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: 'no-gold' },
    spec: { policyName: 'no-gold', validationActions: ['Deny'] },
  },
];

const role = (name: string, rules: object[]) => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name },
  rules,
});

/** A right of the account that tries changes. */
export const roleOfAccount = (name: string, rules: object[]) => [
  role(name, rules),
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name },
    subjects: [
      {
        kind: 'ServiceAccount',
        name: 'vellum-dry-run',
        namespace: 'vellum-system',
      },
    ],
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name,
    },
  },
];

const namespace = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
});

/**
 * A platform of widgets: one namespace with a widget in it, one whose quota is full, a policy, and the right to try widgets.
 */
export const WIDGET_PLATFORM = [
  CRD,
  ...POLICY,
  ...roleOfAccount('test-widgets', [
    {
      apiGroups: ['example.io'],
      resources: ['widgets'],
      verbs: ['create', 'patch'],
    },
    { apiGroups: [''], resources: ['configmaps'], verbs: ['create', 'patch'] },
  ]),
  namespace('team-a'),
  namespace('full'),
  {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'none', namespace: 'full' },
    spec: { hard: { 'count/configmaps': '0' } },
  },
];

/** What the full namespace has no room for. */
export const NOTE = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'note', namespace: 'full' },
};

/** An object of that platform. */
export const widget = (
  name: string,
  spec: object,
  inNamespace: string = 'team-a',
) => ({
  apiVersion: 'example.io/v1',
  kind: 'Widget',
  metadata: { name, namespace: inNamespace },
  spec: { ...spec },
});
