import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { addTeamPlan } from './addTeamPlan';

/** A plan that cannot be carried out, with a removal in it. @internal */
export const problemPlan: GitopsPlanView = {
  ...addTeamPlan,
  files: [
    ...addTeamPlan.files,
    {
      path: 'teams/retired-team-with-a-name-that-is-longer-than-any-name-has-a-right-to-be/and-a-folder/network-policies.yaml',
      change: 'removed',
      plus: 0,
      minus: 2,
      leftOut: 0,
      diff: '@@ -1,2 +0,0 @@\n-apiVersion: networking.k8s.io/v1\n-kind: NetworkPolicy\n',
    },
  ],
  objects: [
    ...addTeamPlan.objects,
    {
      change: 'removed',
      group: 'networking.k8s.io',
      kind: 'NetworkPolicy',
      namespace: 'retired',
      name: 'default-deny',
      path: 'teams/retired/network-policies.yaml',
    },
  ],
  checks: [
    {
      result: 'ok',
      sentence: 'Names and paths: 4 files in order',
      findings: [],
    },
    {
      result: 'problem',
      sentence: 'Removals: 1 problem',
      findings: [
        {
          severity: 'problem',
          path: 'teams/kustomization.yaml',
          line: 7,
          message:
            'would no longer bring an object that nobody asked to remove: NetworkPolicy retired/default-deny',
        },
      ],
    },
    {
      result: 'problem',
      sentence: 'Schemas: 1 problem',
      findings: [
        {
          severity: 'note',
          path: 'crds/README.md',
          message: 'says that quotas are checked by the cluster only',
        },
        {
          severity: 'problem',
          path: 'teams/fraud/namespaces.yaml',
          pointer: '/spec/replica',
          line: 12,
          message: 'has a field that its kind does not know: "replica"',
        },
      ],
    },
    {
      result: 'note',
      sentence: 'Cluster: dev is asked once the problems are solved',
      findings: [],
    },
    {
      result: 'ok',
      sentence: 'You may push and open pull requests',
      findings: [],
    },
  ],
};
