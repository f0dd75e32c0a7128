import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { addTeamPlan } from './addTeamPlan';

/** The plan of one changed value, on top of an open pull request. @internal */
export const changeTeamPlan: GitopsPlanView = {
  ...addTeamPlan,
  title: 'Change Seldon team fraud (dev)',
  pullRequest: {
    number: 42,
    url: 'https://git.example/acme/platform-gitops/pull/42',
  },
  files: [
    {
      path: 'teams/fraud/quota.yaml',
      change: 'changed',
      plus: 1,
      minus: 1,
      leftOut: 0,
      diff: [
        '@@ -6,4 +6,4 @@',
        ' spec:',
        '   hard:',
        '-    requests.cpu: "10"   # agreed in May',
        '+    requests.cpu: "24"   # agreed in May',
        '     requests.memory: "20Gi"',
        '',
      ].join('\n'),
    },
  ],
  objects: [{ ...addTeamPlan.objects[1], change: 'changed' }],
};
