import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  GraphView,
  GraphViewName,
} from '@vellum-io/backstage-plugin-vellum-common';
import { VellumApi } from '../api/VellumApi';

/** What the fake answers: a view, an error, or nothing yet. @public */
export type FakeAnswer = GraphView | Error | 'pending';

/**
 * Answers with what it was told to, and remembers what it was asked.
 *
 * @public
 */
export class FakeVellumApi implements VellumApi {
  /** Every read, as `crossplane component:default/name`. */
  readonly reads: string[] = [];
  /** Reads that the caller has aborted. */
  aborted = 0;
  #answer: FakeAnswer;

  constructor(answer: FakeAnswer) {
    this.#answer = answer;
  }

  /** Gives this to reads from now on. */
  answer(answer: FakeAnswer) {
    this.#answer = answer;
  }

  async getGraphView(
    entity: CompoundEntityRef,
    view: GraphViewName,
    options: { signal?: AbortSignal } = {},
  ): Promise<GraphView> {
    const { kind, namespace, name } = entity;
    this.reads.push(
      `${view} ${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
    );
    options.signal?.addEventListener('abort', () => {
      this.aborted += 1;
    });
    if (this.#answer === 'pending') {
      return new Promise(() => {});
    }
    if (this.#answer instanceof Error) {
      throw this.#answer;
    }
    return this.#answer;
  }
}
