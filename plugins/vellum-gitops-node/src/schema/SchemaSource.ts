import { JsonObject } from '@backstage/types';

/**
 * What a CustomResourceDefinition, or a CompositeResourceDefinition of Crossplane, says about one kind.
 *
 * @public
 */
export interface KindDefinition {
  group: string;
  kind: string;
  scope: 'Namespaced' | 'Cluster';
  /** Whether Crossplane composes other objects from it: claims and composite resources. */
  isComposite: boolean;
  /** The structural schema (openAPIV3Schema) of each version that is served; empty where a version has none. */
  versions: ReadonlyMap<string, JsonObject>;
  /** The version that objects are kept in (a CRD) or composed by (an XRD), where it is served: what new ones had best use. */
  preferred?: string;
  /** Where it was found, as the end of the sentence "checked against …". */
  origin: string;
}

/**
 * Knows the schemas of kinds.
 *
 * @public
 */
export interface SchemaSource {
  /**
   * The definition of a kind; undefined where this source knows none. `notes` are sentences for the reader of the plan: which
   * source could not be asked, and why. Does not reject because a cluster cannot be reached.
   */
  findDefinition(kind: {
    group: string;
    kind: string;
  }): Promise<{ definition?: KindDefinition; notes: string[] }>;
}
