import { InputError } from '@backstage/errors';
import { posix } from 'node:path';
import { RepositoryReader } from '../../repository';
import { GithubClient } from './GithubClient';
import { GithubTree } from './GithubTree';
import { githubSchemas } from './githubSchemas';

/** As deep as git itself follows symbolic links is more than anyone needs in a GitOps repository. */
const MAX_LINKS = 5;

/**
 * Reads the files of a GitHub repository at one commit.
 *
 * @internal
 */
export class GithubRepositoryReader implements RepositoryReader {
  static create(options: { client: GithubClient; tree: GithubTree }) {
    return new GithubRepositoryReader(options.client, options.tree);
  }

  private readonly texts = new Map<string, Promise<string>>();

  private constructor(
    private readonly client: GithubClient,
    private readonly tree: GithubTree,
  ) {}

  async readFile(path: string): Promise<string | undefined> {
    let target = path;
    for (let links = 0; links <= MAX_LINKS; links++) {
      const entry = await this.tree.findEntry(target);
      if (entry?.type !== 'blob') {
        return undefined;
      }
      const text = await this.readBlob(entry.sha, target);
      if (entry.mode !== '120000') {
        return text;
      }
      target = posix.join(posix.dirname(target), text);
    }
    return undefined;
  }

  async listFiles(folder: string): Promise<string[]> {
    const entries = await this.tree.listEntries(folder);
    return entries
      .filter(each => each.type === 'blob')
      .map(each => each.path)
      .sort();
  }

  private readBlob(sha: string, path: string): Promise<string> {
    const known = this.texts.get(sha);
    if (known) {
      return known;
    }
    const text = this.client
      .send({
        method: 'GET',
        path: `/git/blobs/${sha}`,
        purpose: `read ${path}`,
        schema: githubSchemas.blob,
      })
      .then(({ content }) => decode(content, path));
    this.texts.set(sha, text);
    return text;
  }
}

function decode(base64: string, path: string): string {
  try {
    // A byte order mark stays: what is written back must not differ by it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Buffer.from(base64, 'base64'),
    );
  } catch {
    throw new InputError(
      `${path} is not UTF-8 text, so it cannot be read or changed; convert it first`,
    );
  }
}
