import { Entity } from '@backstage/catalog-model';
import {
  createFrontendPlugin,
  FrontendFeature,
} from '@backstage/frontend-plugin-api';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { addTeamPlan } from './addTeamPlan';
import { changeTeamPlan } from './changeTeamPlan';
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

/**
 * What the development page needs, so that it runs without a backend: an entity page at `/`, and the form it leads to. The
 * address chooses what the plan is, as in `/?show=huge`.
 *
 * @internal
 */
export function devFeatures(): FrontendFeature[] {
  const show = new URLSearchParams(window.location.search).get('show') ?? '';
  const gitops = new FakeGitopsApi();
  void Promise.resolve((ANSWERS[show] ?? ANSWERS.add)()).then(answer => {
    gitops.planAnswer = answer;
  });
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
      steps: [...nameSteps, ...teamSteps.slice(1)],
      entities: [team, ...templates],
    }),
    createFrontendPlugin({
      pluginId: 'dev',
      extensions: [createTestEntityPage({ entity: team })],
    }),
  ];
}
