import { z } from 'zod';

/** What happens to a file or an object with a merge. @public */
export const GITOPS_CHANGES = ['added', 'changed', 'removed'] as const;

/** One of {@link GITOPS_CHANGES}. @public */
export type GitopsChange = (typeof GITOPS_CHANGES)[number];

/** A file that a plan touches. @public */
export const plannedFileSchema = z.object({
  path: z.string(),
  change: z.enum(GITOPS_CHANGES),
  /** Lines that are added and removed. */
  plus: z.number(),
  minus: z.number(),
  /** Unified diff of this file from its first `@@` on. */
  diff: z.string(),
  /** Lines at the end of the diff that were left out because there are too many; 0 where it is whole. */
  leftOut: z.number(),
});

/** A file of a {@link GitopsPlanView}. @public */
export type PlannedFile = z.infer<typeof plannedFileSchema>;

/** An object that a plan touches. @public */
export const plannedObjectSchema = z.object({
  change: z.enum(GITOPS_CHANGES),
  group: z.string(),
  kind: z.string(),
  /** Empty where the file names none. */
  namespace: z.string(),
  name: z.string(),
  path: z.string(),
  /** A sentence: what is deleted with a removed object; absent where nothing is known to be. */
  consequence: z.string().optional(),
});

/** An object of a {@link GitopsPlanView}. @public */
export type PlannedObject = z.infer<typeof plannedObjectSchema>;

/** Something that a check found in a file. @public */
export const planCheckFindingSchema = z.object({
  /** `problem` stops the change; `note` is for the reader. */
  severity: z.enum(['problem', 'note']),
  /** A file, or a folder. */
  path: z.string(),
  /** First line is 1. */
  line: z.number().optional(),
  /** JSON pointer into the object. */
  pointer: z.string().optional(),
  /** A sentence that goes on after the path. */
  message: z.string(),
});

/** A finding of a {@link PlanCheck}. @public */
export type PlanCheckFinding = z.infer<typeof planCheckFindingSchema>;

/** What was checked, and how it came out. @public */
export const planCheckSchema = z.object({
  /** `problem` stops the change; `note` is for the reader. */
  result: z.enum(['ok', 'problem', 'note']),
  /** Without its full stop. */
  sentence: z.string(),
  findings: z.array(planCheckFindingSchema),
});

/** A check of a {@link GitopsPlanView}. @public */
export type PlanCheck = z.infer<typeof planCheckSchema>;

/**
 * Answer of `POST /vellum/v1/plan`: the pull request before it is opened. Nothing was written for it.
 *
 * @public
 */
export const gitopsPlanViewSchema = z.object({
  /** Title of the pull request. */
  title: z.string(),
  repository: z.object({
    host: z.string(),
    /** `owner/name`. */
    name: z.string(),
    url: z.string(),
  }),
  /** Branch that the pull request is to be merged into. */
  target: z.string(),
  /** Its head, which was planned on. */
  base: z.string(),
  /** Branch of the pull request. */
  branch: z.string(),
  /** The open pull request of that branch, which would get another commit; absent where a new one would be opened. */
  pullRequest: z.object({ number: z.number(), url: z.string() }).optional(),
  files: z.array(plannedFileSchema),
  objects: z.array(plannedObjectSchema),
  checks: z.array(planCheckSchema),
});

/** See {@link gitopsPlanViewSchema}. @public */
export type GitopsPlanView = z.infer<typeof gitopsPlanViewSchema>;
