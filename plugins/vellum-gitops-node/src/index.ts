/**
 * Change sets, plans and forges: change a GitOps repository by pull request.
 *
 * @packageDocumentation
 */

export * from './changeset';
export * from './manifests';
export * from './repository';
export * from './validation';
export * from './yaml';
