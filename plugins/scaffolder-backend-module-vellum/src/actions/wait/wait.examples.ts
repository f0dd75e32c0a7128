import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const waitExamples: TemplateExample[] = [
  {
    description: 'Follow an entity until it is ready, stuck or refused',
    example: stringify({
      steps: [
        {
          id: 'wait',
          action: 'vellum:wait',
          name: 'Wait until it is ready',
          input: { entityRef: 'resource:default/fraud-lab' },
        },
      ],
    }),
  },
  {
    description: 'Follow what a pull request brings, half an hour at most',
    example: stringify({
      steps: [
        {
          id: 'wait',
          action: 'vellum:wait',
          name: 'Wait for the merge, and until it is ready',
          input: {
            entityRef: 'resource:default/fraud-lab',
            view: 'flux',
            pullRequestNumber: 1,
            timeoutMinutes: 30,
          },
        },
      ],
    }),
  },
];
