import { findCachedProgram, gitea } from '@vellum-io/sandbox';
import { ForgeUnderTest } from './ForgeUnderTest';
import { startGitea } from './startGitea';
import { startGithub } from './startGithub';
import { startGitlab } from './startGitlab';

/** What one proposal asks of a forge that is spoken to by git's own protocol, in order. */
const byGit = (pulls: string) => [
  'GET ',
  'POST /git-upload-pack ls-refs',
  'GET /info/refs',
  'POST /git-upload-pack fetch',
  'GET /user',
  'POST /git-receive-pack',
  `POST ${pulls}`,
];

const giteaProgram = findCachedProgram(gitea);

/** The forges of the contract, and what one proposal asks of each: the different requests, in the order of the first of each. */
export const forgesUnderTest: {
  name: string;
  /** Undefined where its program was not built here. */
  start: (() => Promise<ForgeUnderTest>) | undefined;
  requests: string[];
}[] = [
  {
    name: 'GitHub',
    start: startGithub,
    requests: [
      'GET ',
      'GET /git/ref/heads/main',
      'GET /git/trees/<sha>',
      'GET /git/blobs/<sha>',
      'GET /git/ref/heads/vellum/contract/vellum-b',
      'GET /git/commits/<sha>',
      'POST /git/blobs',
      'POST /git/trees',
      'POST /git/commits',
      'POST /git/refs',
      'POST /pulls',
    ],
  },
  {
    name: 'GitLab',
    start: startGitlab,
    requests: byGit('/merge_requests'),
  },
  {
    name: 'Gitea',
    start: giteaProgram && (() => startGitea(giteaProgram)),
    requests: byGit('/pulls'),
  },
];
