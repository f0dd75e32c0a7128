import { posix } from 'node:path';
import { ProductPlace } from '../files/ProductPlace';

/**
 * Where Kubeflow profiles lie in a GitOps repository. Paths are relative to its root; `{name}` stands for that of the
 * profile.
 *
 * @public
 */
export interface KubeflowProfileLayout {
  /** Folder of a profile. */
  folder: string;
  /** kustomization.yaml that lists the folders; also the folder that is searched for a profile of the same name. */
  kustomization: string;
  /** Another folder that is searched for a namespace of the same name. */
  namespaces: string;
  /** File of a catalog entity. */
  entityFile: string;
  /** File of the catalog Location that lists the entities. */
  entityLocation: string;
}

/**
 * The layout that templates start from.
 *
 * @public
 */
export const defaultKubeflowProfileLayout: KubeflowProfileLayout = {
  folder: 'kubeflow/profiles/{name}',
  kustomization: 'kubeflow/profiles/kustomization.yaml',
  namespaces: 'namespaces',
  entityFile: 'catalog/{name}.yaml',
  entityLocation: 'catalog/all.yaml',
};

/** @internal */
export function placeKubeflowProfile(
  input: { name: string },
  layout: KubeflowProfileLayout,
): ProductPlace & { folder: string; namespaces: string } {
  const fillIn = (pattern: string) => pattern.replaceAll('{name}', input.name);
  const folder = fillIn(layout.folder);
  return {
    folder,
    kustomization: posix.join(folder, 'kustomization.yaml'),
    parentKustomization: fillIn(layout.kustomization),
    namespaces: fillIn(layout.namespaces),
    entityFile: fillIn(layout.entityFile),
    entityLocation: fillIn(layout.entityLocation),
  };
}
