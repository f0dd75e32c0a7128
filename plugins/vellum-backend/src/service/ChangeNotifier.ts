import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  GraphChangedSignal,
  VELLUM_SIGNAL_CHANNEL,
} from '@vellum-io/backstage-plugin-vellum-common';

/** @internal */
export interface ChangeNotifierOptions {
  signals: SignalsService;
  logger: LoggerService;
}

/**
 * Tells the users who have a graph open that it changed. The signal carries no data: they read again, and are
 * authorized again.
 *
 * @internal
 */
export class ChangeNotifier {
  constructor(private readonly options: ChangeNotifierOptions) {}

  announce({
    entityRef,
    viewers,
  }: {
    entityRef: string;
    viewers: string[];
  }): void {
    if (viewers.length === 0) {
      return;
    }
    const message: GraphChangedSignal = { action: 'graph-changed', entityRef };
    this.options.signals
      .publish({
        recipients: { type: 'user', entityRef: viewers },
        channel: VELLUM_SIGNAL_CHANNEL,
        message: { ...message },
      })
      .catch(error => {
        // The page reads again on its own where signals fail, so this costs time and nothing else.
        this.options.logger.warn(
          `Could not signal that ${entityRef} changed`,
          toError(error),
        );
      });
  }
}
