import { z } from 'zod';
import { GitopsTargetChoice } from './GitopsTarget';
import { queryOf } from './queryOf';

/** Path of what is left of a cluster, below the base URL of the scaffolder backend; every part is encoded. @public */
export function gitopsCapacityPath(
  request: {
    /** A namespace whose own quota does not count: it is about to be another one. */
    namespace?: string;
  } & GitopsTargetChoice,
): string {
  return `/vellum/v1/capacity${queryOf(request)}`;
}

const amountsSchema = z.object({
  /** Cores. */
  cpu: z.number(),
  /** Bytes. */
  memory: z.number(),
});

/**
 * Answer of {@link gitopsCapacityPath}: what the nodes of a cluster have for pods, and how much of it quotas promise.
 *
 * @public
 */
export const gitopsCapacitySchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('known'),
    cluster: z.string(),
    /** Of the nodes that take any pod. */
    total: amountsSchema,
    /** What all namespaces together may request by their quotas. */
    promised: amountsSchema,
  }),
  z.object({
    status: z.literal('unknown'),
    /** A sentence. */
    reason: z.string(),
  }),
]);

/** See {@link gitopsCapacitySchema}. @public */
export type GitopsCapacity = z.infer<typeof gitopsCapacitySchema>;
