import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const claimExamples: TemplateExample[] = [
  {
    description:
      'Propose a Vellum platform in the GitOps repository that app-config names',
    example: stringify({
      steps: [
        {
          id: 'propose',
          action: 'vellum:claim',
          name: 'Propose the platform',
          input: {
            name: 'vellum-docs',
            namespace: 'platform-team',
            owner: 'group:default/platform-team',
            platformVersion: '0.1.0',
            istioVersion: '1.30.3',
            knativeOperatorVersion: 'v1.20.0',
            knativeServingVersion: '1.20.0',
          },
        },
      ],
    }),
  },
  {
    description: 'Name the repository and the branch to merge into',
    example: stringify({
      steps: [
        {
          id: 'propose',
          action: 'vellum:claim',
          name: 'Propose the platform',
          input: {
            repoUrl: 'github.com?owner=vellum&repo=platform-gitops',
            targetBranch: 'staging',
            name: 'vellum-staging',
            namespace: 'platform-team',
            owner: 'group:default/platform-team',
            platformVersion: '0.1.0',
            istioVersion: '1.30.3',
            istioNamespace: 'istio-staging',
            knativeOperatorVersion: 'v1.20.0',
            knativeServingVersion: '1.20.0',
            title: 'Staging',
            description: 'Where releases are tried before production',
          },
        },
      ],
    }),
  },
];
