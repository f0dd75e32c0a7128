import { JsonObject } from '@backstage/types';

/**
 * What an API server says to an object.
 *
 * @public
 */
export interface DryRunFinding {
  severity: 'problem' | 'note';
  /** JSON pointer to the field that it is about. */
  pointer?: string;
  /** A sentence that goes on after "the API server says:". */
  message: string;
}

/**
 * Tries an object on a cluster without changing anything (`dryRun=All`). Rejects where the cluster cannot be asked.
 *
 * @public
 */
export type DryRun = (object: JsonObject) => Promise<DryRunFinding[]>;
