import { z } from 'zod/v3';

/** A Secret to be sealed. Values are named by the task secret that holds them; they never stand here. @internal */
export const secretFields = z.object({
  name: z.string().describe('Name of the Secret'),
  type: z.string().optional().describe('Its type; Opaque where absent'),
  fromSecrets: z
    .record(z.string())
    .optional()
    .describe('By key: the name of the task secret that holds the value'),
  optional: z
    .array(z.string())
    .optional()
    .describe(
      'Keys of fromSecrets that are left out where their task secret was not given',
    ),
  settings: z
    .record(z.string())
    .optional()
    .describe('By key: a value that is no secret, such as a region'),
  registry: z
    .object({
      server: z.string().describe('Host of the registry, such as ghcr.io'),
      username: z.string(),
      passwordFrom: z
        .string()
        .describe('Name of the task secret with the password or token'),
    })
    .optional()
    .describe(
      'Makes it a Secret for pulling images (kubernetes.io/dockerconfigjson)',
    ),
  rclone: z
    .object({
      remote: z.string().describe('Name of the remote, such as s3'),
      provider: z.string().describe('Provider in the words of rclone'),
      endpoint: z.string().describe('URL of the object store'),
      region: z.string().optional(),
      accessKeyFrom: z
        .string()
        .describe('Name of the task secret with the id of the access key'),
      secretKeyFrom: z
        .string()
        .describe('Name of the task secret with the secret access key'),
    })
    .optional()
    .describe(
      "Makes it a storage Secret for Seldon's agents: one key with the configuration of one S3 remote of rclone",
    ),
});

/** See {@link secretFields}. @internal */
export type SecretRequest = z.infer<typeof secretFields>;
