import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { addTeamPlan } from './addTeamPlan';

const [namespaces, quota, list] = addTeamPlan.files;
const WITH_NAMESPACE = 'Everything in the namespace is deleted with it.';

/** The plan of the removal of a Seldon team, with what is deleted with it. @internal */
export const removeTeamPlan: GitopsPlanView = {
  ...addTeamPlan,
  title: 'Remove Seldon team fraud (dev)',
  files: [
    ...[namespaces, quota].map(file => ({
      ...file,
      change: 'removed' as const,
      plus: 0,
      minus: file.plus,
      diff: file.diff
        .replace(/^@@ -0,0 \+1,(\d+) @@/, '@@ -1,$1 +0,0 @@')
        .replace(/^\+/gm, '-'),
    })),
    {
      ...list,
      plus: 0,
      minus: 1,
      diff: list.diff.replace('-2,5 +2,6', '-2,6 +2,5').replace(/^\+/m, '-'),
    },
  ],
  checks: addTeamPlan.checks.map(check =>
    check.sentence.startsWith('Removals')
      ? { ...check, sentence: 'Removals: only what was asked for, 4 objects' }
      : check,
  ),
  objects: [
    {
      ...addTeamPlan.objects[0],
      change: 'removed',
      consequence: WITH_NAMESPACE,
    },
    {
      ...addTeamPlan.objects[0],
      change: 'removed',
      name: 'fraud-work',
      consequence: WITH_NAMESPACE,
    },
    { ...addTeamPlan.objects[1], change: 'removed' },
    {
      change: 'removed',
      group: 'mlops.seldon.io',
      kind: 'SeldonRuntime',
      namespace: 'fraud-models',
      name: 'seldon',
      path: 'teams/fraud/runtime.yaml',
      consequence:
        'The scheduler and the gateways of its namespace are deleted with it; models there are no longer served.',
    },
    {
      change: 'removed',
      group: 'backstage.io',
      kind: 'Resource',
      namespace: '',
      name: 'fraud-models',
      path: 'catalog/fraud-models.yaml',
    },
  ],
};
