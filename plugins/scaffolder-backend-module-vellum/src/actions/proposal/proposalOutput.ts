import { z } from 'zod/v3';

/** Output of every action that proposes a change. @internal */
export const proposalOutput = {
  pullRequestUrl: z
    .string()
    .describe('Page of the pull request; in a dry run, of the repository'),
  pullRequestNumber: z
    .number()
    .optional()
    .describe('Its number; absent in a dry run'),
  branch: z.string().describe('Branch of the pull request'),
  targetBranch: z.string().describe('Branch it is to be merged into'),
};

/** Output of actions that propose a change to a product. @internal */
export const productOutput = {
  ...proposalOutput,
  entityRef: z
    .string()
    .optional()
    .describe(
      'Catalog entity that appears, changes or goes with the merge; absent where only the files in the repository name it',
    ),
  catalogPath: z
    .string()
    .optional()
    .describe('File of that entity in the repository; absent with entityRef'),
};
