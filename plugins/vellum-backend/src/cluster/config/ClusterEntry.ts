import { ClusterConnection } from '@vellum-io/backstage-plugin-vellum-node';

/**
 * A cluster that somebody configured: reachable, or listed with the reason why it is not.
 *
 * @internal
 */
export type ClusterEntry =
  | { name: string; connection: ClusterConnection; unsupported?: undefined }
  | { name: string; connection?: undefined; unsupported: string };
