import { ANNOTATION_KUBERNETES_ID } from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import {
  KubeflowProfileInput,
  KubeflowProfilePlugin,
  KubeflowProfileQuota,
} from './KubeflowProfileInput';

/**
 * The Profile. Its quota is here and nowhere else: a ResourceQuota of ours beside the controller's would be enforced
 * too, and the two would have to be changed together.
 *
 * @internal
 */
export function buildProfile(input: KubeflowProfileInput): JsonObject {
  const hard = hardOf(input.quota ?? {});
  const plugins = input.plugins ?? [];
  return {
    apiVersion: 'kubeflow.org/v1',
    kind: 'Profile',
    metadata: {
      name: input.name,
      labels: { [ANNOTATION_KUBERNETES_ID]: input.name },
    },
    spec: {
      owner: { kind: 'User', name: input.user },
      ...(plugins.length > 0 ? { plugins: plugins.map(buildPlugin) } : {}),
      ...(Object.keys(hard).length > 0 ? { resourceQuotaSpec: { hard } } : {}),
    },
  };
}

function hardOf(quota: KubeflowProfileQuota): Record<string, string> {
  const { cpu, memory, gpus, volumes, storage } = quota;
  return {
    ...(cpu === undefined ? {} : { 'requests.cpu': cpu }),
    ...(memory === undefined ? {} : { 'requests.memory': memory }),
    ...(gpus === undefined ? {} : { 'requests.nvidia.com/gpu': String(gpus) }),
    ...(volumes === undefined
      ? {}
      : { persistentvolumeclaims: String(volumes) }),
    ...(storage === undefined ? {} : { 'requests.storage': storage }),
  };
}

/** An entry of `spec.plugins`. @internal */
export function buildPlugin(plugin: KubeflowProfilePlugin): JsonObject {
  const { kind, ...spec } = plugin;
  return { kind, spec: { ...spec } };
}
