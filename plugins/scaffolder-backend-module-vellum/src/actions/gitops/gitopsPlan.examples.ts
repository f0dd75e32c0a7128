import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const gitopsPlanExamples: TemplateExample[] = [
  {
    description: 'See what taking a file out of a list would change',
    example: stringify({
      steps: [
        {
          id: 'plan',
          action: 'vellum:gitops:plan',
          name: 'Plan',
          input: {
            change: 'namespace/fraud-team',
            title: 'Remove namespace fraud-team',
            operations: [
              {
                op: 'removeResource',
                path: 'namespaces/kustomization.yaml',
                entry: 'fraud-team.yaml',
              },
              { op: 'deleteFile', path: 'namespaces/fraud-team.yaml' },
            ],
          },
        },
      ],
    }),
  },
];
