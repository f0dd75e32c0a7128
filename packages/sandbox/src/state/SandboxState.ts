import { z } from 'zod';

const processSchema = z.object({
  pid: z.number().int().positive(),
  /** Boot and start time of the process: a reused pid has another mark. */
  mark: z.string(),
});

const componentSchema = z.object({
  phase: z.enum([
    'waiting',
    'building',
    'starting',
    'ready',
    'stopped',
    'failed',
  ]),
  process: processSchema.optional(),
  /** Hash of program, arguments, environment and files it was started with. */
  fingerprint: z.string().optional(),
  /** Hash of the definitions and objects that were applied for it. */
  prepared: z.string().optional(),
  program: z.object({ path: z.string(), from: z.string() }).optional(),
  message: z.string().optional(),
  notes: z.array(z.string()).optional(),
});

const stateSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  profile: z.string(),
  phase: z.enum(['starting', 'core ready', 'ready', 'failed', 'stopped']),
  message: z.string().optional(),
  ports: z.record(z.string(), z.number().int()),
  forgeToken: z.string(),
  components: z.record(z.string(), componentSchema),
  /** The process that is bringing further components up, if there is one. */
  supervisor: processSchema.optional(),
  progress: z
    .object({
      done: z.number(),
      total: z.number(),
      elapsedSeconds: z.number(),
      remainingSeconds: z.number(),
      text: z.string(),
    })
    .optional(),
});

/** A process that cannot be mistaken for a later one with the same pid. */
export type ProcessRef = z.infer<typeof processSchema>;
/** What is known of one component of a sandbox. */
export type ComponentState = z.infer<typeof componentSchema>;
/** What is known of one sandbox: the content of its `state.json`. */
export type SandboxState = z.infer<typeof stateSchema>;

/** Reads `state.json`'s text; throws where it is no state of this version. */
export function parseState(text: string): SandboxState {
  return stateSchema.parse(JSON.parse(text));
}
