import { z } from 'zod/v3';

const users = z.array(z.string());

/** What a person decides about a Kubeflow profile, flat. What is left out is not there, or not limited. @internal */
export const kubeflowProfileFields = z.object({
  name: z
    .string()
    .describe(
      'Name of the profile, of its namespace and of its catalog entity: a DNS-1123 label. Cannot be changed later',
    ),
  owner: z
    .string()
    .describe('Entity ref of the group or user that owns it in the catalog'),
  user: z
    .string()
    .describe(
      'The person whose namespace it is, as they sign in to Kubeflow, letter by letter. Cannot be changed later',
    ),
  editors: users
    .optional()
    .describe('Others who may work in the namespace, as they sign in'),
  viewers: users
    .optional()
    .describe('Others who may look into the namespace, as they sign in'),
  cpu: z
    .string()
    .optional()
    .describe('CPU that all pods together may request: 8, 500m'),
  memory: z
    .string()
    .optional()
    .describe('Memory that all pods together may request: 32Gi'),
  gpus: z
    .number()
    .int()
    .optional()
    .describe('NVIDIA GPUs that all pods together may request'),
  volumes: z.number().int().optional().describe('How many volumes'),
  storage: z
    .string()
    .optional()
    .describe('Size of all volumes together: 200Gi'),
  gcpServiceAccount: z
    .string()
    .optional()
    .describe(
      'Google service account that notebooks act as, by Workload Identity',
    ),
  awsIamRole: z
    .string()
    .optional()
    .describe('ARN of the AWS role that notebooks act as'),
  awsAnnotateOnly: z
    .boolean()
    .optional()
    .describe('Leaves the trust policy of the AWS role alone'),
  title: z.string().optional().describe('Title of the catalog entity'),
  description: z
    .string()
    .optional()
    .describe('Description of the catalog entity'),
});

/** @internal */
export type KubeflowProfileValues = z.infer<typeof kubeflowProfileFields>;
