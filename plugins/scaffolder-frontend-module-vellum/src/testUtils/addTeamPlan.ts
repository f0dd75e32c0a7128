import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';

/** The plan of a new Seldon team: new files, and one line in a list. @internal */
export const addTeamPlan: GitopsPlanView = {
  title: 'Add Seldon team fraud (dev)',
  repository: {
    host: 'git.example',
    name: 'acme/platform-gitops',
    url: 'https://git.example/acme/platform-gitops',
  },
  target: 'main',
  base: '5d1c0f2a9b7e4c3d8f6a1b2c3d4e5f6a7b8c9d0e',
  branch: 'vellum/seldon-team/dev/fraud',
  files: [
    {
      path: 'teams/fraud/namespaces.yaml',
      change: 'added',
      plus: 8,
      minus: 0,
      leftOut: 0,
      diff: [
        '@@ -0,0 +1,8 @@',
        '+apiVersion: v1',
        '+kind: Namespace',
        '+metadata:',
        '+  name: fraud-models',
        '+  labels:',
        '+    pod-security.kubernetes.io/enforce: baseline',
        '+    team: fraud',
        '+    environment: dev',
        '',
      ].join('\n'),
    },
    {
      path: 'teams/fraud/quota.yaml',
      change: 'added',
      plus: 5,
      minus: 0,
      leftOut: 0,
      diff: [
        '@@ -0,0 +1,5 @@',
        '+apiVersion: v1',
        '+kind: ResourceQuota',
        '+metadata:',
        '+  name: team-quota',
        '+  namespace: fraud-models',
        '',
      ].join('\n'),
    },
    {
      path: 'teams/kustomization.yaml',
      change: 'changed',
      plus: 1,
      minus: 0,
      leftOut: 0,
      diff: [
        '@@ -2,5 +2,6 @@',
        ' kind: Kustomization',
        ' # one entry per team, sorted',
        ' resources:',
        '   - ads',
        '+  - fraud',
        '   - search   # owner: ada',
        '',
      ].join('\n'),
    },
  ],
  objects: [
    {
      change: 'added',
      group: '',
      kind: 'Namespace',
      namespace: '',
      name: 'fraud-models',
      path: 'teams/fraud/namespaces.yaml',
    },
    {
      change: 'added',
      group: '',
      kind: 'ResourceQuota',
      namespace: 'fraud-models',
      name: 'team-quota',
      path: 'teams/fraud/quota.yaml',
    },
  ],
  checks: [
    {
      result: 'ok',
      sentence: 'Names and paths: 3 files in order',
      findings: [],
    },
    {
      result: 'ok',
      sentence: 'Lists of files: 2 kustomization.yaml consistent',
      findings: [],
    },
    { result: 'ok', sentence: 'Removals: nothing is removed', findings: [] },
    {
      result: 'ok',
      sentence: 'Schemas: all 2 objects valid',
      findings: [
        {
          severity: 'note',
          path: 'teams/fraud/namespaces.yaml',
          line: 1,
          message: 'declares Namespace, checked against cluster dev',
        },
        {
          severity: 'note',
          path: 'teams/fraud/quota.yaml',
          line: 1,
          message: 'declares ResourceQuota, checked against cluster dev',
        },
      ],
    },
    {
      result: 'ok',
      sentence: 'You may push and open pull requests',
      findings: [],
    },
  ],
};
