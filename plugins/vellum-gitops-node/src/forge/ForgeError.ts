import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a forge did not do what was asked. `unreachable` means that the outcome is unknown: the request may have been
 * carried out.
 *
 * @public
 */
export type ForgeErrorReason =
  | 'not-found'
  | 'unauthenticated'
  | 'forbidden'
  | 'conflict'
  | 'refused'
  | 'limited'
  | 'unreachable'
  | 'failed';

/**
 * A forge did not do what was asked. The message is a sentence for the person who asked.
 *
 * @public
 */
export class ForgeError extends CustomErrorBase {
  override name = 'ForgeError' as const;
  readonly reason: ForgeErrorReason;

  constructor(reason: ForgeErrorReason, message: string, cause?: unknown) {
    super(message, cause);
    this.reason = reason;
  }
}
