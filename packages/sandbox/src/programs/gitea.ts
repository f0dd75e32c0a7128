import { GoProgram } from './Program';

const goModule = 'code.gitea.io/gitea';

/**
 * A forge of another make: the contract of the forges is tried on it. Only tests run it; no component of the sandbox does.
 * Its module has no built pages, so it serves its API and git, not people.
 */
export const gitea: GoProgram = {
  kind: 'go',
  name: 'gitea',
  tool: 'gitea',
  package: goModule,
  tags: ['sqlite', 'sqlite_unlock_notify'],
  cgo: true,
  // What it reads from the folder that STATIC_ROOT_PATH names.
  assets: ['options', 'public', 'templates'].map(path => ({
    module: goModule,
    path,
    to: path,
  })),
  buildSeconds: 400,
  scratchMegabytes: 1_500,
  megabytes: 110,
};
