import { SeldonTeamValues } from './seldonTeamFields';

/** A field that is a part of the input of the manifests. @internal */
export type SeldonTeamField = Exclude<
  keyof SeldonTeamValues,
  'modelsSecrets' | 'workloadsSecrets'
>;

/** Where each flat field stands in the input of the manifests. @internal */
export const SELDON_TEAM_PATHS: Readonly<
  Record<SeldonTeamField, readonly string[]>
> = {
  team: ['team'],
  environment: ['environment'],
  modelsNamespace: ['modelsNamespace'],
  workloadsNamespace: ['workloadsNamespace'],
  controllerNamespace: ['controllerNamespace'],
  owner: ['owner'],
  group: ['group'],
  costCenter: ['costCenter'],
  podSecurity: ['podSecurity'],
  quotaVariant: ['quota', 'variant'],
  requestsCpu: ['quota', 'requestsCpu'],
  requestsMemory: ['quota', 'requestsMemory'],
  limitsMemory: ['quota', 'limitsMemory'],
  limitsCpu: ['quota', 'limitsCpu'],
  componentCpu: ['quota', 'componentCpu'],
  maxModels: ['quota', 'models'],
  mlserverReplicas: ['servers', 'mlserver'],
  tritonReplicas: ['servers', 'triton'],
  hodometerReplicas: ['replicas', 'hodometer'],
  schedulerReplicas: ['replicas', 'seldon-scheduler'],
  envoyReplicas: ['replicas', 'seldon-envoy'],
  dataflowEngineReplicas: ['replicas', 'seldon-dataflow-engine'],
  modelGatewayReplicas: ['replicas', 'seldon-modelgateway'],
  pipelineGatewayReplicas: ['replicas', 'seldon-pipelinegateway'],
  gatewayNamespace: ['network', 'gatewayNamespace'],
  objectStoreNamespace: ['network', 'objectStore', 'namespace'],
  objectStorePort: ['network', 'objectStore', 'port'],
  mlflowNamespace: ['network', 'mlflow', 'namespace'],
  mlflowPort: ['network', 'mlflow', 'port'],
  apiServerCidr: ['network', 'apiServerCidr'],
  kafkaNamespace: ['kafka', 'namespace'],
  kafkaBootstrapServers: ['kafka', 'bootstrapServers'],
  storageSecret: ['storageSecret'],
  tracingNamespace: ['tracing', 'namespace'],
  tracingEndpoint: ['tracing', 'endpoint'],
  title: ['title'],
  description: ['description'],
};

/** Fields that mean nothing without each other. @internal */
export const SELDON_TEAM_PAIRS: ReadonlyArray<
  readonly [SeldonTeamField, SeldonTeamField]
> = [
  ['objectStoreNamespace', 'objectStorePort'],
  ['mlflowNamespace', 'mlflowPort'],
  ['tracingNamespace', 'tracingEndpoint'],
];
