import { z } from 'zod/v3';

const written = (where: string) =>
  z
    .array(z.record(z.unknown()))
    .optional()
    .describe(
      `SealedSecrets of the ${where} namespace that differ, whole: with the values that stay as they were`,
    );

/** What the action of a Seldon team outputs beside the usual. @internal */
export const seldonTeamOutput = z.object({
  modelsSecrets: written('models'),
  workloadsSecrets: written('workloads'),
});
