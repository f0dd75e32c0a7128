const POD_VALUES = ['containers', 'initContainers', 'ephemeralContainers'].map(
  list => `${list}[].env[].value`,
);
const TEMPLATE_VALUES = POD_VALUES.map(path => `spec.template.spec.${path}`);
/** What a source of an Argo CD Application may be given besides the repository. */
const SOURCE_VALUES = [
  'helm.values',
  'helm.valuesObject',
  'helm.parameters',
  'kustomize.patches',
  'directory.jsonnet.extVars',
  'directory.jsonnet.tlas',
  'plugin.env',
  'plugin.parameters',
];
const APPLICATION_SOURCES = [
  'spec',
  'status.sync.comparedTo',
  'status.history[]',
  'status.operationState.operation.sync',
  'status.operationState.syncResult',
  'operation.sync',
]
  .flatMap(parent => [`${parent}.source`, `${parent}.sources[]`])
  .concat(
    [
      'spec',
      'status.sourceHydrator.currentOperation',
      'status.sourceHydrator.lastSuccessfulOperation',
    ].map(parent => `${parent}.sourceHydrator.drySource`),
  );
/** Whole manifests, Secrets among them, of somebody who syncs from their own disk. */
const APPLICATION_MANIFESTS = [
  'operation.sync.manifests',
  'status.operationState.operation.sync.manifests',
];

const DATA = ['data', 'binaryData', 'stringData'];
const RELEASE = ['spec.forProvider.values', 'spec.forProvider.set[].value'];

/**
 * Fields that may hold a secret and that no view reads, by kind (`Kind.group`). They never enter the store.
 *
 * @internal
 */
export const REDACTED_FIELDS = stepsOf({
  Secret: DATA,
  ConfigMap: DATA,
  'EnvironmentConfig.apiextensions.crossplane.io': ['data'],
  'SealedSecret.bitnami.com': ['spec.encryptedData'],
  'Release.helm.crossplane.io': RELEASE,
  'Release.helm.m.crossplane.io': RELEASE,
  'HelmRelease.helm.toolkit.fluxcd.io': ['spec.values'],
  'Kustomization.kustomize.toolkit.fluxcd.io': [
    'spec.postBuild.substitute',
    'spec.patches',
  ],
  'Application.argoproj.io': [
    ...APPLICATION_MANIFESTS,
    ...APPLICATION_SOURCES.flatMap(source =>
      SOURCE_VALUES.map(field => `${source}.${field}`),
    ),
  ],
  Pod: POD_VALUES.map(path => `spec.${path}`),
  'Deployment.apps': TEMPLATE_VALUES,
  'StatefulSet.apps': TEMPLATE_VALUES,
  'DaemonSet.apps': TEMPLATE_VALUES,
  'ReplicaSet.apps': TEMPLATE_VALUES,
  'Job.batch': TEMPLATE_VALUES,
  'CronJob.batch': TEMPLATE_VALUES.map(path => `spec.jobTemplate.${path}`),
  'Service.serving.knative.dev': TEMPLATE_VALUES,
});

const OBJECT_MANIFESTS = [
  'spec.forProvider.manifest',
  'status.atProvider.manifest',
];

/**
 * Fields that hold a whole object of another kind, to which that kind's rules apply.
 *
 * @internal
 */
export const EMBEDDED_OBJECTS = stepsOf({
  'Object.kubernetes.crossplane.io': OBJECT_MANIFESTS,
  'Object.kubernetes.m.crossplane.io': OBJECT_MANIFESTS,
});

/** Every object of a cluster goes through here: the paths are cut once. */
function stepsOf(
  table: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[][]>> {
  return Object.fromEntries(
    Object.entries(table).map(([kind, paths]) => [
      kind,
      paths.map(path => path.split('.')),
    ]),
  );
}
