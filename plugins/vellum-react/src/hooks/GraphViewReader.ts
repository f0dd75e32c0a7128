import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { causeOf } from '../state/causeOf';
import { GraphViewState } from './GraphViewState';

/** Bursts of "changed" within this time cause one read. */
const COALESCE_MS = 200;

/** Names of errors after which what was shown before may no longer be shown. */
const WITHDRAWN = new Set(['NotFoundError', 'NotAllowedError']);

/**
 * Reads one view again and again, one read at a time. The last view stays while a new one is read and when reading it
 * fails, except where the backend says that it may no longer be seen.
 */
export class GraphViewReader {
  readonly #read: (signal: AbortSignal) => Promise<GraphView>;
  readonly #onState: (state: GraphViewState) => void;
  #state: GraphViewState = { status: 'loading' };
  #controller?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;
  #reading = false;
  #again = false;

  constructor(options: {
    read: (signal: AbortSignal) => Promise<GraphView>;
    onState: (state: GraphViewState) => void;
  }) {
    this.#read = options.read;
    this.#onState = options.onState;
  }

  start() {
    if (this.#controller) {
      throw new Error('A GraphViewReader can be started only once.');
    }
    this.#controller = new AbortController();
    void this.#run(this.#controller.signal);
  }

  stop() {
    this.#controller?.abort();
    clearTimeout(this.#timer);
  }

  /** Asks for a fresh read soon. Requests during a read are answered by one more read after it. */
  reread() {
    const signal = this.#controller?.signal;
    if (!signal || signal.aborted || this.#timer !== undefined) {
      return;
    }
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run(signal);
    }, COALESCE_MS);
  }

  async #run(signal: AbortSignal) {
    this.#reading = true;
    this.#refreshing();
    try {
      const view = await this.#read(signal);
      this.#publish(signal, { status: 'ready', view, refreshing: false });
    } catch (error) {
      this.#publish(signal, this.#failed(error as Error));
    }
    this.#reading = false;
    if (this.#again) {
      this.#again = false;
      this.reread();
    }
  }

  #refreshing() {
    if (this.#state.status !== 'loading') {
      this.#state = { ...this.#state, refreshing: true };
      this.#onState(this.#state);
    }
  }

  #failed(error: Error): GraphViewState {
    if (this.#state.status === 'ready' && !WITHDRAWN.has(causeOf(error).name)) {
      return { ...this.#state, refreshing: false, error };
    }
    return { status: 'error', error, refreshing: false };
  }

  #publish(signal: AbortSignal, state: GraphViewState) {
    if (!signal.aborted) {
      this.#state = state;
      this.#onState(state);
    }
  }
}
