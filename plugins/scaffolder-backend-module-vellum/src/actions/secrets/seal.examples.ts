import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const example = (name: string, input: object): string =>
  stringify({ steps: [{ id: 'seal', action: 'secrets:seal', name, input }] });

/** @internal */
export const sealExamples: TemplateExample[] = [
  {
    description:
      'Seal the credentials of an object store. accessKey and secretKey are secret fields of the form; only their names stand here',
    example: example('Seal the credentials', {
      namespace: 'fraud-models',
      team: 'fraud',
      secrets: [
        {
          name: 'ml-platform',
          fromSecrets: {
            AWS_ACCESS_KEY_ID: 'accessKey',
            AWS_SECRET_ACCESS_KEY: 'secretKey',
          },
          settings: {
            AWS_DEFAULT_REGION: 'eu-central-1',
            AWS_ENDPOINT_URL: 'http://store.data-plane.svc:9000',
          },
        },
      ],
    }),
  },
  {
    description: "Seal a storage Secret for Seldon's agents",
    example: example('Seal the storage secret', {
      namespace: 'fraud-models',
      secrets: [
        {
          name: 'models-store',
          rclone: {
            remote: 's3',
            provider: 'Minio',
            endpoint: 'http://store.data-plane.svc:9000',
            accessKeyFrom: 'accessKey',
            secretKeyFrom: 'secretKey',
          },
        },
      ],
    }),
  },
  {
    description: 'Seal a Secret for pulling images from a registry',
    example: example('Seal the registry token', {
      namespace: 'fraud-work',
      secrets: [
        {
          name: 'ghcr',
          registry: {
            server: 'registry.example',
            username: 'fraud-ci',
            passwordFrom: 'registryToken',
          },
        },
      ],
    }),
  },
];
