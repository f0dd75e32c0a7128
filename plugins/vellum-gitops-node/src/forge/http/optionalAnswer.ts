import { ForgeError } from '../ForgeError';

/**
 * An answer that is done without where the credentials may not have it.
 *
 * @internal
 */
export async function optionalAnswer<T>(
  answer: Promise<T>,
): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (
      error instanceof ForgeError &&
      (error.reason === 'forbidden' || error.reason === 'not-found')
    ) {
      return undefined;
    }
    throw error;
  }
}
