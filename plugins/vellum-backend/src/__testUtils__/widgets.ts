import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import { ServedResource } from '../cluster';

/** A custom kind with namespaces. */
export const WIDGETS: ServedResource = {
  group: 'example.org',
  version: 'v1',
  kind: 'Widget',
  plural: 'widgets',
  namespaced: true,
};

/** A kind of Kubernetes itself. */
export const PODS: ServedResource = {
  group: '',
  version: 'v1',
  kind: 'Pod',
  plural: 'pods',
  namespaced: true,
};

/** Pods and other plain objects for a {@link FakeApiServer}. */
export function object(
  resource: ServedResource,
  name: string,
  extra: Partial<KubeObject> & { namespace?: string } = {},
): KubeObject {
  const { namespace = 'team-a', metadata, ...rest } = extra;
  const { group, version, kind } = resource;
  return {
    apiVersion: group ? `${group}/${version}` : version,
    kind,
    metadata: { name, namespace, uid: `uid-${name}`, ...metadata },
    ...rest,
  };
}
