import { z } from 'zod/v3';

const BRANCH = /^(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)))[\w][\w./+@-]{0,200}$/;

/** The repository of a change in a template's own operations, which names whatever its author wrote. @internal */
export const repositoryFields = {
  repoUrl: z
    .string()
    .optional()
    .describe(
      'The GitOps repository as host?owner=…&repo=…; vellum.gitops.repoUrl of app-config where absent. A cluster checks the change only where app-config names this repository',
    ),
};

/** Which of the repositories of app-config: what a form may offer as a choice. @internal */
export const choiceFields = {
  cluster: z
    .string()
    .optional()
    .describe(
      'Cluster that it is for, one of those that vellum.gitops of app-config names; the usual one where absent',
    ),
  repository: z
    .string()
    .optional()
    .describe(
      'GitOps repository of that cluster as host/owner/name, one of those that vellum.gitops of app-config names; the usual one where absent',
    ),
};

/** How a change is proposed: input of every action that plans or proposes one. @internal */
export const targetFields = {
  targetBranch: z
    .string()
    .regex(BRANCH, 'is not the name of a branch')
    .optional()
    .describe(
      'Branch to merge into; vellum.gitops.branch of app-config, else the default branch, where absent',
    ),
  onExisting: z
    .enum(['append', 'reuse', 'fail'])
    .optional()
    .describe(
      'What to do where a pull request for the same is open. One that proposes exactly this is the result in any case; else append, the default, adds a commit to it, unless others work on its branch; reuse and fail leave it alone and end the step, reuse also accepts what others added to its branch if it still proposes exactly this',
    ),
};
