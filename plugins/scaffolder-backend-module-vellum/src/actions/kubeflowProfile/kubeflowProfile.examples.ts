import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const example = (name: string, input: object): string =>
  stringify({
    steps: [{ id: 'propose', action: 'kubeflow:profile', name, input }],
  });

const values = {
  name: 'fraud',
  owner: 'group:default/fraud-team',
  user: 'grace@example.com',
  editors: ['alan@example.com'],
  cpu: '8',
  memory: '32Gi',
};

/** @internal */
export const kubeflowProfileExamples: TemplateExample[] = [
  {
    description: 'Propose a profile with one more person in it, and a quota',
    example: example('Propose the profile', values),
  },
  {
    description: 'Give it more memory, and somebody who may look',
    example: example('Propose the change', {
      mode: 'change',
      ...values,
      viewers: ['joan@example.com'],
      memory: '64Gi',
    }),
  },
  {
    description: 'Remove it, with the name typed once more',
    example: example('Propose the removal', {
      mode: 'remove',
      name: 'fraud',
      confirmName: 'fraud',
    }),
  },
];
