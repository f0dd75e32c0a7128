/**
 * Where things lie in a GitOps repository. Paths are relative to its root; `{name}` and `{namespace}` stand for those
 * of the claim.
 *
 * @public
 */
export interface GitopsLayout {
  /** File of a claim. */
  claimFile: string;
  /** kustomization.yaml that lists the claims; also the folder that is searched for a claim of the same name. */
  claimKustomization: string;
  /** File of a catalog entity. */
  entityFile: string;
  /** File of the catalog Location that lists the entities. */
  entityLocation: string;
}

/**
 * The layout of the example repository.
 *
 * @public
 */
export const defaultGitopsLayout: GitopsLayout = {
  claimFile: 'platforms/{name}.yaml',
  claimKustomization: 'platforms/kustomization.yaml',
  entityFile: 'catalog/{name}.yaml',
  entityLocation: 'catalog/all.yaml',
};
