export { ClusterSchemaSource } from './ClusterSchemaSource';
export type { ClusterReader } from './ClusterSchemaSource';
export { findKindDefinition } from './findKindDefinition';
export type { KindDefinition, SchemaSource } from './SchemaSource';
