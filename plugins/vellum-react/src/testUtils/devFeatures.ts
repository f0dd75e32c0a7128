import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  FrontendFeature,
} from '@backstage/frontend-plugin-api';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { GraphViewName } from '@vellum-io/backstage-plugin-vellum-common';
import { VellumApi, vellumApiRef } from '../api/VellumApi';
import { vellumClientPlugin } from '../api/vellumClientPlugin';
import { exampleEntity } from './exampleEntity';
import { FakeAnswer, FakeVellumApi } from './FakeVellumApi';
import { emptyView } from './fixtures/emptyView';
import { unreadableView } from './fixtures/unreadableView';

/** The answers of a development page, each by the word that chooses it. @public */
export type DevAnswers = Record<string, (now: Date) => FakeAnswer>;

/**
 * What the development page of a tab needs beside its plugin, so that it runs without a backend. The address chooses what
 * is shown, as in `/?show=empty`; without it the first of `answers` is. Those that every tab has in common are given here.
 *
 * @public
 */
export function devFeatures(options: {
  view: GraphViewName;
  annotations: Record<string, string>;
  answers: DevAnswers;
}): FrontendFeature[] {
  const { view, annotations } = options;
  const answers: DevAnswers = { ...options.answers, ...commonAnswers(view) };
  const chosen = new URLSearchParams(window.location.search).get('show') ?? '';
  const answer = answers[chosen] ?? Object.values(answers)[0];
  return [
    vellumClientPlugin,
    createFrontendModule({
      pluginId: 'vellum',
      extensions: [
        ApiBlueprint.make({
          name: 'client',
          params: defineParams =>
            defineParams({
              api: vellumApiRef,
              deps: {},
              factory: (): VellumApi => new FakeVellumApi(answer(new Date())),
            }),
        }),
      ],
    }),
    createFrontendPlugin({
      pluginId: 'dev',
      extensions: [
        createTestEntityPage({ entity: exampleEntity(annotations) }),
      ],
    }),
  ];
}

function commonAnswers(view: GraphViewName): DevAnswers {
  return {
    empty: now => emptyView(view, now),
    unreadable: now => unreadableView(view, now),
    loading: () => 'pending',
    error: () => new Error('Request failed with 503 Service Unavailable'),
    denied: () => new NotAllowedError('Unauthorized'),
    unknown: () => new NotFoundError('There is no such entity'),
  };
}
