import { z } from 'zod';

/**
 * Body of `POST /vellum/v1/current` of the scaffolder backend: with which values is this product in git now?
 *
 * @public
 */
export const gitopsCurrentRequestSchema = z.object({
  /** Id of a product, as `vellum-platform`. */
  product: z.string().min(1).max(63),
  /** The fields that name it, as `name` and `namespace`. */
  identity: z.record(z.string(), z.string()),
});

/** See {@link gitopsCurrentRequestSchema}. @public */
export type GitopsCurrentRequest = z.infer<typeof gitopsCurrentRequestSchema>;

/** Answer of `POST /vellum/v1/current`: flat values, as a form takes them. @public */
export const gitopsCurrentValuesSchema = z.object({
  values: z.record(z.string(), z.unknown()),
});

/** See {@link gitopsCurrentValuesSchema}. @public */
export type GitopsCurrentValues = z.infer<typeof gitopsCurrentValuesSchema>;
