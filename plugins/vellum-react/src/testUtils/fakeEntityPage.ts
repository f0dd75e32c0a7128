import { stringifyEntityRef } from '@backstage/catalog-model';
import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { VELLUM_SIGNAL_CHANNEL } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumApiRef } from '../api/VellumApi';
import { exampleEntity } from './exampleEntity';
import { FakeSignals } from './FakeSignals';
import { FakeAnswer, FakeVellumApi } from './FakeVellumApi';

/**
 * The page of an entity without a backend: `extensions` and `apis` are for `renderTestApp`, `api` is the fake that is
 * asked, and `change` gives another answer and signals it, as the backend does.
 *
 * @public
 */
export function fakeEntityPage(options: {
  /** What a read of the view is answered with. */
  answer: FakeAnswer;
  annotations: Record<string, string>;
  /** What is tested: a tab or a card. */
  extension: ExtensionDefinition;
}) {
  const { answer, annotations, extension } = options;
  const api = new FakeVellumApi(answer);
  const signals = new FakeSignals();
  const entity = exampleEntity(annotations);
  return {
    api,
    change: (next: FakeAnswer) => {
      api.answer(next);
      signals.send(VELLUM_SIGNAL_CHANNEL, {
        action: 'graph-changed',
        entityRef: stringifyEntityRef(entity),
      });
    },
    extensions: [createTestEntityPage({ entity }), extension],
    apis: [
      [vellumApiRef, api],
      [signalApiRef, signals],
    ] as const,
  };
}
