import { ValuePath } from '../objects/DeclaredObject';

/**
 * One entry of a list of a kustomization.yaml.
 *
 * @internal
 */
export interface KustomizationEntry {
  /** As it is written. */
  text: string;
  /** What it names, from the root of the repository; undefined where kustomize would fetch it from elsewhere. */
  target: string | undefined;
  line: number;
  at: ValuePath;
}

/**
 * What a kustomization does to the names of its objects. Equal for equal effects.
 *
 * @internal
 */
export interface NameTransform {
  namespace: string | undefined;
  prefix: string;
  suffix: string;
}

/**
 * A kustomization.yaml, as far as it decides which objects are applied.
 *
 * @internal
 */
export interface Kustomization {
  path: string;
  /** What brings objects: resources, bases and components. */
  entries: KustomizationEntry[];
  /** Files that it needs for something else: patches, generators, values. */
  uses: KustomizationEntry[];
  transform: NameTransform;
  /** What it does to its objects that is not followed here, in a few words each. */
  unfollowed: string[];
  /** Why it cannot be read. */
  problem?: { message: string; line?: number };
}
