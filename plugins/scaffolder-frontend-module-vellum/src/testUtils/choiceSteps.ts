import { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';

/** A page on which everything is chosen that is read from the backend. @internal */
export const choiceSteps: TemplateParameterSchema['steps'] = [
  {
    title: 'Where and how much',
    schema: {
      type: 'object',
      properties: {
        cluster: {
          title: 'Cluster',
          type: 'string',
          description: 'Where it runs.',
          'ui:field': 'VellumClusterPicker',
        },
        repository: {
          title: 'Repository',
          type: 'string',
          'ui:field': 'VellumRepositoryPicker',
        },
        apiVersion: {
          title: 'API version',
          type: 'string',
          'ui:field': 'VellumApiVersionPicker',
          'ui:options': { product: 'vellum-platform' },
        },
        models: { title: 'Models', type: 'string', default: 'fraud' },
        environment: { title: 'Environment', type: 'string', default: 'dev' },
        cpu: {
          title: 'CPU',
          type: 'string',
          default: '10',
          'ui:field': 'VellumQuotaField',
          'ui:options': {
            resource: 'cpu',
            namespaceField: 'models',
            environmentField: 'environment',
          },
        },
        memory: {
          title: 'Memory',
          type: 'string',
          default: '20Gi',
          'ui:field': 'VellumQuotaField',
          'ui:options': { resource: 'memory', namespaceField: 'models' },
        },
      },
    },
  },
];
