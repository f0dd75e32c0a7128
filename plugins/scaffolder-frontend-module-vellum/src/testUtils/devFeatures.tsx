import { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  FrontendFeature,
} from '@backstage/frontend-plugin-api';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { addTeamPlan } from './addTeamPlan';
import { changeTeamPlan } from './changeTeamPlan';
import { CHOICE_ANSWERS } from './choiceAnswers';
import { choiceSteps } from './choiceSteps';
import { FakeAnswer, FakeGitopsApi } from './FakeGitopsApi';
import { fakeWizard } from './fakeWizard';
import { hugePlan } from './hugePlan';
import { problemPlan } from './problemPlan';
import { refusal } from './refusal';
import { removeTeamPlan } from './removeTeamPlan';
import { nameSteps, teamSteps } from './teamSteps';

const ANSWERS: Record<
  string,
  () => FakeAnswer<GitopsPlanView> | Promise<FakeAnswer<GitopsPlanView>>
> = {
  add: () => addTeamPlan,
  change: () => changeTeamPlan,
  remove: () => removeTeamPlan,
  problems: () => problemPlan,
  huge: hugePlan,
  nothing: () => ({ ...addTeamPlan, files: [], objects: [] }),
  loading: () => 'pending',
  invalid: () =>
    refusal(400, {
      name: 'InputError',
      message: 'Two values',
      problems: [
        { field: 'team', message: 'has to be a DNS label' },
        { field: 'requestsCpu', message: 'has to be an amount of CPU' },
      ],
    }),
  unreachable: () =>
    refusal(503, {
      name: 'ServiceUnavailableError',
      message: 'git.example did not answer within 30 seconds; try again later',
    }),
};

const team: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    namespace: 'default',
    name: 'fraud-models-dev',
    annotations: {
      'vellum.io/product': 'seldon-team?team=fraud&environment=dev',
    },
  },
  spec: { type: 'seldon-namespace', owner: 'group:default/fraud-team' },
};

const templates: Entity[] = ['change', 'remove'].map(mode => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { namespace: 'default', name: `seldon-team-${mode}` },
  spec: { type: 'service', steps: [] },
}));

/** There is no backend that could be asked who may what. */
const allowAll = ApiBlueprint.make({
  name: 'permission',
  params: defineParams =>
    defineParams({
      api: permissionApiRef,
      deps: {},
      factory: () => ({
        authorize: async () => ({ result: AuthorizeResult.ALLOW }),
      }),
    }),
});

/**
 * What the development page needs, so that it runs without a backend: an entity page at `/`, and the form it leads to. The
 * address chooses what the plan is, or what there is to choose, as in `/?show=huge` and `/?show=choices`.
 *
 * @internal
 */
export function devFeatures(): FrontendFeature[] {
  const show = new URLSearchParams(window.location.search).get('show') ?? '';
  const gitops = new FakeGitopsApi();
  void Promise.resolve((ANSWERS[show] ?? ANSWERS.add)()).then(answer => {
    gitops.planAnswer = answer;
  });
  Object.assign(gitops, CHOICE_ANSWERS[show] ?? CHOICE_ANSWERS.one);
  const identity = { team: 'fraud', environment: 'dev' };
  gitops.valuesAnswer = {
    product: 'seldon-team',
    identity,
    basis: 'd670460b4b4aece5915caf5c68d12f560a9fe3e4',
    target: {},
    values: identity,
  };
  return [
    ...fakeWizard({
      gitops,
      steps: [...nameSteps, ...choiceSteps, ...teamSteps.slice(1)],
      entities: [team, ...templates],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [allowAll],
    }),
    createFrontendPlugin({
      pluginId: 'dev',
      extensions: [createTestEntityPage({ entity: team })],
    }),
  ];
}
