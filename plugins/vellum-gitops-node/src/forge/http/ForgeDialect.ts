import { ForgeErrorReason } from '../ForgeError';

/**
 * What differs between the makes of forges in how they refuse something.
 *
 * @internal
 */
export interface ForgeDialect {
  /** Finishes the sentence "is it …?". */
  make: string;
  /** A sentence: what the credentials have to be allowed. */
  needs: string;
  /** The forge's own words in the JSON of a failure, in the order to show them. */
  readWords(data: unknown): string[];
  /** Why, where the status alone does not say it or means something else there. */
  reasonOf(response: Response, words: string): ForgeErrorReason | undefined;
}
