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
    description:
      'Choose the cluster, its repository and the branch to merge into',
    example: stringify({
      steps: [
        {
          id: 'propose',
          action: 'vellum:claim',
          name: 'Propose the platform',
          input: {
            cluster: 'sandbox',
            repository: 'github.com/vellum/platform-gitops',
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
  {
    description:
      'Propose another version of Istio for a platform that is there',
    example: stringify({
      steps: [
        {
          id: 'propose',
          action: 'vellum:claim',
          name: 'Propose the change',
          input: {
            mode: 'change',
            name: 'vellum-dev',
            namespace: 'platform-team',
            owner: 'group:default/platform-team',
            title: 'Vellum Dev Platform',
            description: 'Istio and Knative Serving for development',
            platformVersion: '0.1.0',
            istioVersion: '1.30.1',
            knativeOperatorVersion: 'v1.20.0',
            knativeServingVersion: '1.20.0',
          },
        },
      ],
    }),
  },
  {
    description: 'Propose to take a platform away, its name typed once more',
    example: stringify({
      steps: [
        {
          id: 'propose',
          action: 'vellum:claim',
          name: 'Propose the removal',
          input: {
            mode: 'remove',
            name: 'vellum-edge',
            namespace: 'platform-team',
            confirmName: 'vellum-edge',
          },
        },
      ],
    }),
  },
];
