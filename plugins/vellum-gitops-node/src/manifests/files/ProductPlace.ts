/**
 * Where the files of one product lie, with every placeholder filled in.
 *
 * @internal
 */
export interface ProductPlace {
  /** kustomization.yaml of the product, in a folder of its own. */
  kustomization: string;
  /** kustomization.yaml that lists that folder. */
  parentKustomization: string;
  entityFile: string;
  entityLocation: string;
}
