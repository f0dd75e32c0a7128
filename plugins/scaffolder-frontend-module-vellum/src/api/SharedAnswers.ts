interface Shared {
  answer: Promise<unknown>;
  controller: AbortController;
  waiting: number;
}

/**
 * Has several fields of a page that ask the same at the same time wait for one answer. Whoever leaves holds up nobody; when
 * the last one leaves, the question is taken back.
 *
 * @internal
 */
export class SharedAnswers {
  readonly #asked = new Map<string, Shared>();

  /** Rejects with the reason of `signal` as soon as that is aborted. */
  async wait<T>(
    key: string,
    ask: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    signal?.throwIfAborted();
    const shared = this.#asked.get(key) ?? this.#start(key, ask);
    shared.waiting += 1;
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal?.reason);
      signal?.addEventListener('abort', leave);
    });
    try {
      return (await Promise.race([shared.answer, left])) as T;
    } finally {
      signal?.removeEventListener('abort', leave);
      shared.waiting -= 1;
      if (shared.waiting === 0) {
        this.#forget(key, shared);
        shared.controller.abort();
      }
    }
  }

  #start(key: string, ask: (signal: AbortSignal) => Promise<unknown>): Shared {
    const controller = new AbortController();
    const answer = ask(controller.signal);
    const shared: Shared = { answer, controller, waiting: 0 };
    this.#asked.set(key, shared);
    const settle = () => this.#forget(key, shared);
    answer.then(settle, settle);
    return shared;
  }

  /** Somebody may have asked anew meanwhile: theirs stays. */
  #forget(key: string, shared: Shared) {
    if (this.#asked.get(key) === shared) {
      this.#asked.delete(key);
    }
  }
}
