import { JsonObject } from '@backstage/types';

/**
 * One thing that an API server has against an object.
 *
 * @public
 */
export interface DryRunCause {
  /** JSON pointer to the field that it is about; absent where it is about the whole object. */
  pointer?: string;
  /** A sentence that goes on after "refuses it: ". */
  message: string;
}

/**
 * What came of trying one object.
 *
 * @public
 */
export type DryRunAnswer =
  | {
      result: 'accepted';
      /** What the API server warns of all the same. */
      warnings: string[];
      /** The namespace that it was tried in, where its own is not there yet. */
      standIn?: string;
    }
  | {
      result: 'refused';
      /** By its own fields and their rules, by what else is in its namespace, or by the rules of a platform team. */
      by: 'schema' | 'quota' | 'policy';
      /** At least one. */
      causes: DryRunCause[];
    }
  | {
      result: 'untried';
      /** A sentence that goes on after "was not tried on the cluster: ". */
      reason: string;
    };

/**
 * Tries objects on a cluster without changing anything (`dryRun=All`).
 *
 * @public
 */
export interface DryRun {
  /** How a reader of the plan knows the cluster. */
  cluster: string;
  /**
   * An answer for each object, in their order. That the cluster cannot be asked is an answer too; rejects only with the
   * reason of a cancel.
   */
  tryAll(objects: readonly JsonObject[]): Promise<DryRunAnswer[]>;
}
