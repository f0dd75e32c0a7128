import { z } from 'zod/v3';

const path = z
  .string()
  .describe('Path of a file, relative to the root of the repository');

const object = z
  .object({
    group: z.string().describe('Group of its API; empty for the core group'),
    kind: z.string(),
    namespace: z.string().describe('Empty where it has none'),
    name: z.string(),
  })
  .strict();

const at = z
  .array(z.union([z.string(), z.number().int().nonnegative()]))
  .describe('Keys of mappings and indexes of lists, from the object down');

const json: z.ZodType<JsonInput> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(json),
    z.record(json),
  ]),
);

type JsonInput =
  | string
  | number
  | boolean
  | null
  | JsonInput[]
  | { [key: string]: JsonInput };

const edit = z.union([
  z.object({ path: at, value: json }).strict(),
  z.object({ path: at, remove: z.literal(true) }).strict(),
]);

const entry = z
  .string()
  .describe('Relative to the folder of the kustomization.yaml');
const target = z.string().describe('Relative to the folder of the Location');

/** The operations of a change set, as a template writes them. @internal */
export const operationFields = z.discriminatedUnion('op', [
  z.object({ op: z.literal('createFile'), path, content: z.string() }).strict(),
  z
    .object({ op: z.literal('editYaml'), path, object, edits: z.array(edit) })
    .strict(),
  z.object({ op: z.literal('deleteFile'), path }).strict(),
  z.object({ op: z.literal('addResource'), path, entry }).strict(),
  z.object({ op: z.literal('removeResource'), path, entry }).strict(),
  z.object({ op: z.literal('addLocationTarget'), path, target }).strict(),
  z.object({ op: z.literal('removeLocationTarget'), path, target }).strict(),
  z
    .object({
      op: z.literal('requireAbsentObject'),
      folder: z.string(),
      object,
    })
    .strict(),
]);
