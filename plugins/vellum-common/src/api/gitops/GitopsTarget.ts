import { z } from 'zod';

/** Path of the targets below the base URL of the scaffolder backend. @public */
export const GITOPS_TARGETS_PATH = '/vellum/v1/targets';

/**
 * Where a product can be proposed: a repository, and the cluster that is delivered from it. No two have both the same.
 *
 * @public
 */
export const gitopsTargetSchema = z.object({
  /** `host/owner/name`: the value of the field `repository`. */
  repository: z.string(),
  /** Branch that the GitOps controller follows; absent where it is the default branch. */
  branch: z.string().optional(),
  /** Name in Backstage's `kubernetes` configuration: the value of the field `cluster`. Absent where none is named. */
  cluster: z.string().optional(),
  /** Whether it is taken where nobody chooses. */
  isDefault: z.boolean(),
});

/** See {@link gitopsTargetSchema}. @public */
export type GitopsTarget = z.infer<typeof gitopsTargetSchema>;

/** Answer of {@link GITOPS_TARGETS_PATH}, in the order of the configuration. @public */
export const gitopsTargetsSchema = z.object({
  targets: z.array(gitopsTargetSchema),
});

/** Which target a form, or a step, has chosen; what is absent is not chosen. @public */
export interface GitopsTargetChoice {
  cluster?: string;
  repository?: string;
}
