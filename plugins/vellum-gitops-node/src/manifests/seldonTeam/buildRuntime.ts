import { JsonObject } from '@backstage/types';
import { teamLabels } from './buildNamespace';
import { namespacesOf } from './namespacesOf';
import { seldonComponents } from './seldonComponents';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * The runtime of a team: the only one of its namespace.
 *
 * @internal
 */
export function buildRuntime(input: SeldonTeamInput): JsonObject {
  const { kafka, storageSecret, team, tracing } = input;
  return {
    apiVersion: 'mlops.seldon.io/v1alpha1',
    kind: 'SeldonRuntime',
    metadata: {
      name: 'seldon',
      namespace: namespacesOf(input).models,
      labels: teamLabels(input),
    },
    spec: {
      // A plain name: the operator looks for it in its own namespace, and a name with a namespace finds nothing.
      seldonConfig: 'default',
      config: {
        ...(storageSecret
          ? { agentConfig: { rclone: { config_secrets: [storageSecret] } } }
          : {}),
        kafkaConfig: {
          'bootstrap.servers': kafka.bootstrapServers,
          topicPrefix: team,
        },
        serviceConfig: { serviceType: 'ClusterIP' },
        tracingConfig: tracing
          ? { disable: false, otelExporterEndpoint: tracing.endpoint }
          : { disable: true },
      },
      overrides: buildOverrides(input),
    },
  };
}

/**
 * One for every component, always with its replicas: without them the operator sets one, whatever the SeldonConfig
 * says. None is ever disabled, because a disabled component keeps the runtime from becoming Ready; no replicas do not.
 */
function buildOverrides({ quota, replicas = {} }: SeldonTeamInput) {
  const cpu = quota.variant === 'B' ? quota.componentCpu ?? '500m' : undefined;
  return seldonComponents.map(({ name, container, hasOuterService }) => ({
    name,
    replicas: replicas[name] ?? 1,
    ...(hasOuterService ? { serviceType: 'ClusterIP' } : {}),
    ...(cpu
      ? {
          podSpec: {
            containers: [{ name: container, resources: { limits: { cpu } } }],
          },
        }
      : {}),
  }));
}

/**
 * A model server. Its ServerConfig of the same name is looked up in the operator's namespace.
 *
 * @internal
 */
export function buildServer(
  input: SeldonTeamInput,
  name: 'mlserver' | 'triton',
  replicas: number,
): JsonObject {
  return {
    apiVersion: 'mlops.seldon.io/v1alpha1',
    kind: 'Server',
    metadata: {
      name,
      namespace: namespacesOf(input).models,
      labels: teamLabels(input),
    },
    spec: { serverConfig: name, replicas },
  };
}
