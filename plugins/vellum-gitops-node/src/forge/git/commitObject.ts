import { GitObject } from './GitObject';

/**
 * Who makes a commit.
 *
 * @internal
 */
export interface CommitAuthor {
  name: string;
  email: string;
}

/**
 * What of a commit is read.
 *
 * @internal
 */
export interface GitCommit {
  tree: string;
  parents: string[];
  /** Name of the author. */
  author: string;
  message: string;
}

/**
 * Writes a commit.
 *
 * @internal
 */
export function writeCommit(commit: {
  tree: string;
  parents: readonly string[];
  author: CommitAuthor;
  time: Date;
  message: string;
}): GitObject {
  const { tree, parents, author, time, message } = commit;
  const seconds = Math.floor(time.getTime() / 1000);
  const who = `${clean(author.name)} <${clean(author.email)}> ${seconds} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map(parent => `parent ${parent}`),
    `author ${who}`,
    `committer ${who}`,
    '',
    message,
  ];
  return { type: 'commit', data: Buffer.from(lines.join('\n')) };
}

/**
 * Reads a commit.
 *
 * @internal
 */
export function readCommit(data: Buffer): GitCommit {
  const [head, ...message] = data.toString('utf8').split('\n\n');
  const values = (key: string) =>
    [...head.matchAll(new RegExp(`^${key} (.*)$`, 'gm'))].map(([, it]) => it);
  return {
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: /^(.*?) ?</.exec(values('author')[0] ?? '')?.[1] || 'somebody',
    message: message.join('\n\n'),
  };
}

/** These characters end a name or an address. */
function clean(text: string): string {
  return text.replace(/[<>\n\0]/g, '').trim();
}
