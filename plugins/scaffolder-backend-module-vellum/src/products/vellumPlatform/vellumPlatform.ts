import {
  createVellumPlatformChangeSet,
  validateVellumPlatform,
  VellumPlatformInput,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';
import { Product } from '../Product';

const fields = z.object({
  name: z
    .string()
    .describe(
      'Name of the claim and of its catalog entity: a DNS-1123 label of at most 40 characters',
    ),
  namespace: z.string().describe('Kubernetes namespace of the claim'),
  owner: z.string().describe('Entity ref of the owning group or user'),
  platformVersion: z.string().describe('Version of the Vellum platform'),
  istioVersion: z.string().describe("Version of Istio's charts"),
  istioNamespace: z
    .string()
    .optional()
    .describe('Namespace of Istio; the Composition chooses it where absent'),
  knativeOperatorVersion: z
    .string()
    .describe('Version of the Knative operator chart'),
  knativeServingVersion: z
    .string()
    .describe(
      'Version of Knative Serving: the minor version of the operator, or up to three older',
    ),
  title: z.string().optional().describe('Title of the catalog entity'),
  description: z
    .string()
    .optional()
    .describe('Description of the catalog entity'),
});

/** A Vellum platform: a claim, from which Crossplane installs Istio and Knative. @internal */
export const vellumPlatform: Product<VellumPlatformInput> = {
  id: 'vellum-platform',
  fields,
  identity: ['namespace', 'name'],
  nameField: 'name',
  validate: validateVellumPlatform,
  propose: (input, _mode, { entities, layouts }) =>
    createVellumPlatformChangeSet({
      input,
      placement: entities,
      layout: layouts.vellumPlatform,
    }),
  read: async () => undefined,
};
