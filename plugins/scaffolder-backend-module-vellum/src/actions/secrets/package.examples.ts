import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const packageExamples: TemplateExample[] = [
  {
    description:
      'Pack what secrets:seal gave. The output url belongs into a link of the template',
    example: stringify({
      steps: [
        {
          id: 'package',
          action: 'secrets:package',
          name: 'Pack the sealed secrets',
          input: {
            namespace: 'fraud-work',
            sealedSecrets: '${{ steps.seal.output.sealedSecrets }}',
          },
        },
      ],
    }),
  },
];
