import { JsonObject } from '@backstage/types';
import { ObjectIdentity } from '../changeset/ChangeSet';

/**
 * The way to a value: keys of mappings and indexes of lists.
 *
 * @internal
 */
export type ValuePath = ReadonlyArray<string | number>;

/**
 * An object with the place where it is declared.
 *
 * @internal
 */
export interface DeclaredObject {
  identity: ObjectIdentity;
  apiVersion: string;
  /** Whether the declaration names a namespace; where it does not, the identity says `default`. */
  hasNamespace: boolean;
  path: string;
  /** Counted from 1. */
  line: number;
  value: JsonObject;
  /** The line of a value; of the nearest one around it, where there is none. */
  lineOf(path: ValuePath): number;
}

/**
 * What a file of YAML declares.
 *
 * @internal
 */
export interface ManifestText {
  objects: DeclaredObject[];
  /** Documents with content that is no object. */
  others: number;
  /** Why it cannot be read; there are no objects then. */
  problem?: { message: string; line?: number };
}
