import { InputError } from '@backstage/errors';
import { posix } from 'node:path';
import { RepositoryReader } from '../../repository';
import { FileTree } from './FileTree';

/** As deep as git itself follows symbolic links is more than anyone needs in a GitOps repository. */
const MAX_LINKS = 5;

/**
 * Reads the files of a repository at one commit by their ids, each content once.
 *
 * @internal
 */
export class TreeRepositoryReader implements RepositoryReader {
  static create(options: {
    tree: FileTree;
    /** The content with an id; the path is for messages. */
    readBlob(sha: string, path: string): Promise<Buffer>;
  }) {
    return new TreeRepositoryReader(options);
  }

  private readonly texts = new Map<string, Promise<string>>();

  private constructor(
    private readonly options: Parameters<typeof TreeRepositoryReader.create>[0],
  ) {}

  async readFile(path: string): Promise<string | undefined> {
    let target = path;
    for (let links = 0; links <= MAX_LINKS; links++) {
      const entry = await this.options.tree.findEntry(target);
      if (entry?.type !== 'blob') {
        return undefined;
      }
      const text = await this.readText(entry.sha, target);
      if (entry.mode !== '120000') {
        return text;
      }
      target = posix.join(posix.dirname(target), text);
    }
    return undefined;
  }

  async listFiles(folder: string): Promise<string[]> {
    const entries = await this.options.tree.listEntries(folder);
    return entries
      .filter(each => each.type === 'blob')
      .map(each => each.path)
      .sort();
  }

  private readText(sha: string, path: string): Promise<string> {
    const known = this.texts.get(sha);
    if (known) {
      return known;
    }
    const text = this.options
      .readBlob(sha, path)
      .then(content => decode(content, path));
    this.texts.set(sha, text);
    return text;
  }
}

function decode(content: Buffer, path: string): string {
  try {
    // A byte order mark stays: what is written back must not differ by it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      content,
    );
  } catch {
    throw new InputError(
      `${path} is not UTF-8 text, so it cannot be read or changed; convert it to UTF-8 in the repository, then try again`,
    );
  }
}
