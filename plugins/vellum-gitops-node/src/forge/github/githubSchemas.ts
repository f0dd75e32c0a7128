import { z } from 'zod';

const sha = z.string().regex(/^[0-9a-f]{40,64}$/);

const treeEntry = z.object({
  path: z.string(),
  mode: z.string(),
  type: z.string(),
  sha,
});

/**
 * The parts of GitHub's answers about git data that are read.
 *
 * @internal
 */
export const githubSchemas = {
  ref: z.object({ object: z.object({ sha }) }),
  commit: z.object({ sha, tree: z.object({ sha }) }),
  created: z.object({ sha }),
  tree: z.object({
    tree: z.array(treeEntry),
    truncated: z.boolean().optional(),
  }),
  blob: z.object({ content: z.string(), encoding: z.literal('base64') }),
  comparison: z.object({
    ahead_by: z.number(),
    behind_by: z.number(),
    merge_base_commit: z.object({ sha }).optional(),
    files: z
      .array(
        z.object({
          filename: z.string(),
          previous_filename: z.string().optional(),
        }),
      )
      .optional(),
    commits: z.array(
      z.object({
        sha,
        commit: z.object({
          message: z.string(),
          author: z.object({ name: z.string() }).nullish(),
        }),
      }),
    ),
  }),
  nothing: z.unknown(),
};
