import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const gitopsProposeExamples: TemplateExample[] = [
  {
    description: 'Add a namespace and list it where the others are',
    example: stringify({
      steps: [
        {
          id: 'propose',
          action: 'vellum:gitops:propose',
          name: 'Propose the namespace',
          input: {
            change: 'namespace/docs-team',
            title: 'Add namespace docs-team',
            description: 'For the documentation team.',
            operations: [
              {
                op: 'createFile',
                path: 'namespaces/docs-team.yaml',
                content:
                  'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: docs-team\n',
              },
              {
                op: 'addResource',
                path: 'namespaces/kustomization.yaml',
                entry: 'docs-team.yaml',
              },
            ],
          },
        },
      ],
    }),
  },
  {
    description: 'Change one value of an object; comments and order stay',
    example: stringify({
      steps: [
        {
          id: 'propose',
          action: 'vellum:gitops:propose',
          name: 'Propose another version of Knative Serving',
          input: {
            repoUrl: 'github.com?owner=vellum&repo=platform-gitops',
            targetBranch: 'staging',
            change: 'vellum-dev/serving',
            title: 'Knative Serving 1.19.8 for vellum-dev',
            operations: [
              {
                op: 'editYaml',
                path: 'platforms/vellum-dev.yaml',
                object: {
                  group: 'infrastructure.vellum.io',
                  kind: 'VellumPlatform',
                  namespace: 'platform-team',
                  name: 'vellum-dev',
                },
                edits: [
                  {
                    path: ['spec', 'parameters', 'knative', 'servingVersion'],
                    value: '1.19.8',
                  },
                ],
              },
            ],
          },
        },
      ],
    }),
  },
];
