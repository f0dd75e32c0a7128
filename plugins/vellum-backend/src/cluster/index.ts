export type {
  ClusterClient,
  ObjectPage,
  ObjectSelection,
  ServedResource,
  WatchEvent,
} from './ClusterClient';
export * from './config';
export { HttpClusterClient } from './HttpClusterClient';
export { KubeRequestError } from './KubeRequestError';
