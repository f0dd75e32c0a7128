import { z } from 'zod';

/** What can be done with a product by pull request. @public */
export const GITOPS_MODES = ['create', 'change', 'remove'] as const;

/** One of {@link GITOPS_MODES}. @public */
export type GitopsMode = (typeof GITOPS_MODES)[number];

/**
 * Body of `POST /vellum/v1/plan` of the scaffolder backend: what would the pull request of these values look like?
 *
 * @public
 */
export const gitopsPlanRequestSchema = z.object({
  /** Id of a product, as `vellum-platform`. */
  product: z.string().min(1).max(63),
  mode: z.enum(GITOPS_MODES),
  /** The flat values of a form. Those that are no fields of the product are ignored. */
  values: z.record(z.string(), z.unknown()),
});

/** See {@link gitopsPlanRequestSchema}. @public */
export type GitopsPlanRequest = z.infer<typeof gitopsPlanRequestSchema>;
