import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import { ServedResource } from './ClusterClient';

/**
 * An object of a list or a watch, with its kind: lists leave it out, and metadata-only answers name another one.
 * `undefined` where it has no name, which no API server sends.
 *
 * @internal
 */
export function decodeObject(
  value: unknown,
  { group, version, kind }: ServedResource,
): KubeObject | undefined {
  const candidate = value as Partial<KubeObject> | null | undefined;
  if (
    typeof candidate !== 'object' ||
    typeof candidate?.metadata?.name !== 'string'
  ) {
    return undefined;
  }
  return {
    ...candidate,
    apiVersion: group ? `${group}/${version}` : version,
    kind,
    metadata: candidate.metadata,
  };
}
