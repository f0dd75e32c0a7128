export { ClusterSchemaSource } from './ClusterSchemaSource';
export type { ClusterReader } from './ClusterSchemaSource';
export type { KindDefinition, SchemaSource } from './SchemaSource';
