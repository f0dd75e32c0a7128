import { JsonObject } from '@backstage/types';

const text: JsonObject = { type: 'string' };

/** A mapping with these texts, of which some have to be there. */
function texts(required: string[], optional: string[] = []): JsonObject {
  return {
    type: 'object',
    required,
    properties: Object.fromEntries(
      [...required, ...optional].map(name => [name, text]),
    ),
  };
}

const labels: JsonObject = { type: 'object', additionalProperties: text };

const selector: JsonObject = {
  type: 'object',
  required: ['matchLabels'],
  properties: { matchLabels: labels },
};

const resourceRefs: JsonObject = {
  type: 'array',
  items: texts(['apiVersion', 'kind'], ['name', 'namespace']),
};

/** How an object finds its Composition. */
const composition: JsonObject = {
  compositionRef: texts(['name']),
  compositionSelector: selector,
  compositionRevisionRef: texts(['name']),
  compositionRevisionSelector: selector,
  compositionUpdatePolicy: { type: 'string', enum: ['Automatic', 'Manual'] },
};

/** Only Crossplane 1 knows it. */
const publishConnectionDetailsTo: JsonObject = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text,
    configRef: texts([], ['name']),
    metadata: {
      type: 'object',
      properties: { labels, annotations: labels, type: text },
    },
  },
};

/**
 * What Crossplane adds to the `spec` of claims.
 *
 * @internal
 */
export const claimFields: JsonObject = {
  ...composition,
  compositeDeletePolicy: { type: 'string', enum: ['Background', 'Foreground'] },
  resourceRef: texts(['apiVersion', 'kind', 'name']),
  publishConnectionDetailsTo,
  writeConnectionSecretToRef: texts(['name']),
};

/**
 * What Crossplane adds to the `spec` of composite resources: its own fields beside the others in those that claims make,
 * below `crossplane` in those of its second generation.
 *
 * @internal
 */
export function compositeFields(
  scope: 'Namespaced' | 'Cluster' | 'LegacyCluster',
): JsonObject {
  return scope === 'LegacyCluster'
    ? {
        ...composition,
        claimRef: texts(['apiVersion', 'kind', 'namespace', 'name']),
        resourceRefs,
        environmentConfigRefs: {
          type: 'array',
          items: texts([], ['apiVersion', 'kind', 'name']),
        },
        publishConnectionDetailsTo,
        writeConnectionSecretToRef: texts(['name', 'namespace']),
      }
    : {
        crossplane: {
          type: 'object',
          properties: { ...composition, resourceRefs },
        },
      };
}
