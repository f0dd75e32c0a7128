import { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';

/** The pages of a small form that ends with the plan. @internal */
export const teamSteps: TemplateParameterSchema['steps'] = [
  {
    title: 'Team',
    schema: {
      type: 'object',
      required: ['team'],
      properties: { team: { title: 'Team', type: 'string' } },
    },
  },
  {
    title: 'The change',
    schema: {
      type: 'object',
      properties: {
        note: { title: 'Note', type: 'string' },
        review: {
          type: 'string',
          'ui:field': 'VellumPlanPreview',
          'ui:options': { product: 'seldon-team', mode: 'create' },
          'ui:backstage': { review: { show: false } },
        },
      },
    },
  },
];

/** A page with a name and a namespace. @internal */
export const nameSteps: TemplateParameterSchema['steps'] = [
  {
    title: 'Team',
    schema: {
      type: 'object',
      required: ['name'],
      properties: {
        name: {
          title: 'Name',
          type: 'string',
          description: 'How the team is called everywhere.',
          pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
          'ui:field': 'VellumNameField',
        },
        namespace: {
          title: 'Namespace',
          type: 'string',
          'ui:field': 'VellumNamespacePicker',
        },
      },
    },
  },
];

/** A page with a secret, and the plan. @internal */
export const secretSteps: TemplateParameterSchema['steps'] = [
  {
    title: 'Access',
    schema: {
      type: 'object',
      properties: {
        accessKey: { title: 'Key', type: 'string', 'ui:field': 'Secret' },
      },
    },
  },
  teamSteps[1],
];
