import { z } from 'zod/v3';

const replicas = (what: string) =>
  z
    .number()
    .optional()
    .describe(
      `Replicas of ${what}: a whole number from 0 to 100; 1 where absent`,
    );

const sealed = (where: string) =>
  z
    .array(z.record(z.unknown()))
    .optional()
    .describe(
      `SealedSecrets of the ${where} namespace, as secrets:seal gives them. In a change their values replace those of the same Secret and key; the others stay`,
    );

/** What a person decides about a Seldon team, flat. What is left out is not there, or has the value that its text names. @internal */
export const seldonTeamFields = z.object({
  team: z
    .string()
    .describe(
      'Name of the team: a DNS-1123 label of at most 40 characters. Cannot be changed later',
    ),
  environment: z
    .enum(['dev', 'staging', 'production'])
    .describe(
      'Environment; its name is appended to those of the namespaces, except in production. Cannot be changed later',
    ),
  modelsNamespace: z
    .string()
    .describe(
      'Namespace in which models are served, without the environment. Cannot be changed later',
    ),
  workloadsNamespace: z
    .string()
    .describe(
      "Namespace of the team's own workloads, without the environment. Cannot be changed later",
    ),
  controllerNamespace: z
    .string()
    .optional()
    .describe(
      "Namespace in which Seldon's operator runs already; seldon-system where absent",
    ),
  owner: z.string().describe('Entity ref of the owner in the catalog'),
  group: z
    .string()
    .describe('Group of the cluster whose members may deploy models'),
  costCenter: z
    .string()
    .optional()
    .describe('Cost centre: a label of both namespaces'),
  podSecurity: z
    .enum(['baseline', 'restricted'])
    .optional()
    .describe('Pod security level that is enforced; baseline where absent'),
  quotaVariant: z
    .enum(['A', 'B'])
    .describe('A limits memory and requests; B limits CPU too'),
  requestsCpu: z
    .string()
    .describe('CPU that all containers may request, such as 10 or 500m'),
  requestsMemory: z
    .string()
    .describe('Memory that all containers may request, such as 20Gi'),
  limitsMemory: z
    .string()
    .describe('Memory that all containers may use, such as 40Gi'),
  limitsCpu: z
    .string()
    .optional()
    .describe('Variant B alone: CPU that all containers may use, such as 20'),
  componentCpu: z
    .string()
    .optional()
    .describe(
      "Variant B alone: CPU limit of each part of Seldon's runtime; 500m where absent",
    ),
  maxModels: z
    .number()
    .describe('How many models may exist: a whole number from 1 to 10000'),
  mlserverReplicas: z
    .number()
    .describe('Replicas of MLServer: a whole number from 0 to 100'),
  tritonReplicas: z
    .number()
    .optional()
    .describe(
      'Replicas of Triton: a whole number from 0 to 100; no Triton where absent',
    ),
  hodometerReplicas: replicas('hodometer'),
  schedulerReplicas: replicas('seldon-scheduler'),
  envoyReplicas: replicas('seldon-envoy'),
  dataflowEngineReplicas: replicas('seldon-dataflow-engine'),
  modelGatewayReplicas: replicas('seldon-modelgateway'),
  pipelineGatewayReplicas: replicas('seldon-pipelinegateway'),
  gatewayNamespace: z
    .string()
    .describe('Namespace of the gateway that sends requests to the models'),
  objectStoreNamespace: z
    .string()
    .optional()
    .describe('Namespace of the object store; closed where absent'),
  objectStorePort: z.number().optional().describe('Its port, such as 9000'),
  mlflowNamespace: z
    .string()
    .optional()
    .describe('Namespace of MLflow; closed where absent'),
  mlflowPort: z.number().optional().describe('Its port, such as 5000'),
  apiServerCidr: z
    .string()
    .optional()
    .describe(
      "Addresses of the Kubernetes API, such as 10.96.0.1/32: Seldon's agents read storage secrets from it; closed where absent",
    ),
  kafkaNamespace: z.string().describe('Namespace of Kafka'),
  kafkaBootstrapServers: z
    .string()
    .describe('Addresses of Kafka as host:port, separated by commas'),
  storageSecret: z
    .string()
    .optional()
    .describe(
      'Name of the Secret with the rclone configuration of the object store',
    ),
  tracingNamespace: z
    .string()
    .optional()
    .describe(
      'Namespace of the collector of traces; none are sent where absent',
    ),
  tracingEndpoint: z
    .string()
    .optional()
    .describe('Its address, such as collector.monitoring:4317'),
  title: z.string().optional().describe('Title of the catalog entity'),
  description: z
    .string()
    .optional()
    .describe('Description of the catalog entity'),
  modelsSecrets: sealed('models'),
  workloadsSecrets: sealed('workloads'),
});

/** See {@link seldonTeamFields}. @internal */
export type SeldonTeamValues = z.infer<typeof seldonTeamFields>;
