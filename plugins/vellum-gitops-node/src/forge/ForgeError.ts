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
 * A forge did not do what was asked. The message is a sentence for the person who asked, so unlike Backstage's own
 * errors it does not repeat the message of its cause.
 *
 * @public
 */
export class ForgeError extends Error {
  override name = 'ForgeError' as const;
  readonly reason: ForgeErrorReason;

  constructor(reason: ForgeErrorReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
