/**
 * Change sets, plans and forges: change a GitOps repository by pull request.
 *
 * @packageDocumentation
 */

export * from './changeset';
export { unifiedDiff } from './changeset/unifiedDiff';
export * from './dryRun';
export * from './forge';
export * from './ladder';
export * from './manifests';
export * from './publish';
export * from './repository';
export * from './schema';
export * from './sealing';
export * from './validation';
export type { YamlEdit, YamlPath } from './yaml';
