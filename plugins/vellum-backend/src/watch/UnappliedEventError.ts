import { CustomErrorBase } from '@backstage/errors';
import { refKey, refOf } from '@vellum-io/backstage-plugin-vellum-common';
import { WatchEvent } from '../cluster';

type ObjectEvent = Exclude<WatchEvent, { type: 'bookmark' }>;

/**
 * What a watch said could not be taken into the store. That is our mistake and not the connection's: resuming from there
 * would skip the object silently.
 *
 * @internal
 */
export class UnappliedEventError extends CustomErrorBase {
  name = 'UnappliedEventError' as const;

  constructor({ type, object }: ObjectEvent, cause: unknown) {
    super(
      `what the API server said about ${refKey(
        refOf(object),
      )} (${type}) could not be taken in`,
      cause,
    );
  }
}
