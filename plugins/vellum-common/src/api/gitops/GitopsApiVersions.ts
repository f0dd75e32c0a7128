import { z } from 'zod';
import { GitopsTargetChoice } from './GitopsTarget';
import { queryOf } from './queryOf';

/**
 * Path of the versions of a product's API in a target, below the base URL of the scaffolder backend; every part is encoded.
 *
 * @public
 */
export function gitopsApiVersionsPath(
  request: { product: string } & GitopsTargetChoice,
): string {
  const { product, ...choice } = request;
  return `/vellum/v1/products/${encodeURIComponent(product)}/versions${queryOf(
    choice,
  )}`;
}

/** Answer of {@link gitopsApiVersionsPath}: in which versions an object of the product can be written. @public */
export const gitopsApiVersionsSchema = z.object({
  /** API group, as `infrastructure.vellum.io`. */
  group: z.string(),
  kind: z.string(),
  /** Those that are served, or to be served, in the order of their definition; empty where no definition was found. */
  versions: z.array(z.string()),
  /** The one that new objects had best use. */
  preferred: z.string().optional(),
  /** Where they were read, as the end of "read from …"; absent where they were found nowhere. */
  origin: z.string().optional(),
  /**
   * Who said so: a cluster tells what it serves, a repository what is defined, whatever a cluster makes of it. Absent where
   * they were found nowhere.
   */
  from: z.enum(['cluster', 'repository']).optional(),
  /** What could not be asked, and why: sentences. */
  notes: z.array(z.string()),
});

/** See {@link gitopsApiVersionsSchema}. @public */
export type GitopsApiVersions = z.infer<typeof gitopsApiVersionsSchema>;
