import { CompoundEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/**
 * Path of the values with which the product of an entity is in git, below the base URL of the scaffolder backend; every part is
 * encoded.
 *
 * @public
 */
export function gitopsProductValuesPath(entity: CompoundEntityRef): string {
  const { kind, namespace, name } = entity;
  const parts = [kind, namespace, name].map(part =>
    encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return `/vellum/v1/entities/${parts.join('/')}/product`;
}

/** Answer of {@link gitopsProductValuesPath}: what the forms that change and remove the product begin with. @public */
export const gitopsProductValuesSchema = z.object({
  /** Id of the product, as `vellum-platform`. */
  product: z.string(),
  /** The fields that name it. */
  identity: z.record(z.string(), z.string()),
  /** The commit that was read: a form hands it back, so that what others change meanwhile stays. */
  basis: z.string(),
  /** Where it is: what the fields `cluster` and `repository` of the form begin with. */
  target: z.object({
    cluster: z.string().optional(),
    repository: z.string().optional(),
  }),
  /** All of its fields, flat. */
  values: z.record(z.string(), z.unknown()),
});

/** See {@link gitopsProductValuesSchema}. @public */
export type GitopsProductValues = z.infer<typeof gitopsProductValuesSchema>;
