import { DeclaredObject } from '../objects/DeclaredObject';

/** Groups of what lies in repositories beside manifests: entities of the catalog, settings of kustomize. */
const OTHERS = ['backstage.io', 'kustomize.config.k8s.io'];

/**
 * Whether an object is one that a cluster is to have.
 *
 * @internal
 */
export function isForCluster({ identity }: DeclaredObject): boolean {
  return !OTHERS.includes(identity.group);
}
