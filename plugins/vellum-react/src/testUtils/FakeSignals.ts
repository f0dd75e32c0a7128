import { SignalApi } from '@backstage/plugin-signals-react';
import { JsonObject } from '@backstage/types';

/**
 * The signals API without a backend: `send` gives a message to whoever subscribed.
 *
 * @public
 */
export class FakeSignals implements SignalApi {
  readonly #subscribers = new Map<string, Set<(message: JsonObject) => void>>();

  subscribe<TMessage extends JsonObject = JsonObject>(
    channel: string,
    onMessage: (message: TMessage) => void,
  ) {
    const known = this.#subscribers.get(channel) ?? new Set();
    const subscriber = onMessage as (message: JsonObject) => void;
    this.#subscribers.set(channel, known.add(subscriber));
    return { unsubscribe: () => void known.delete(subscriber) };
  }

  send(channel: string, message: JsonObject) {
    this.#subscribers.get(channel)?.forEach(subscriber => subscriber(message));
  }

  /** How many subscriptions are open. */
  get count(): number {
    return [...this.#subscribers.values()].reduce(
      (sum, subscribers) => sum + subscribers.size,
      0,
    );
  }
}
