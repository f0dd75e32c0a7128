import { isBelow } from './isBelow';
import { RepositoryReader } from './RepositoryReader';

/**
 * A file with its text before (undefined: it is new) and after (undefined: it is deleted).
 *
 * @public
 */
export interface FileChange {
  path: string;
  before: string | undefined;
  after: string | undefined;
}

/**
 * A repository at one commit with changes on top that are not written anywhere yet. Reads see the changes.
 *
 * @internal
 */
export class WorkingTree implements RepositoryReader {
  private readonly written = new Map<string, FileChange>();

  static create(options: { base: RepositoryReader }) {
    return new WorkingTree(options.base);
  }

  private constructor(private readonly base: RepositoryReader) {}

  async readFile(path: string): Promise<string | undefined> {
    const written = this.written.get(path);
    return written ? written.after : this.base.readFile(path);
  }

  async listFiles(folder: string): Promise<string[]> {
    const paths = new Set(await this.base.listFiles(folder));
    for (const { path, after } of this.written.values()) {
      if (after === undefined) {
        paths.delete(path);
      } else if (isBelow(path, folder)) {
        paths.add(path);
      }
    }
    return [...paths].sort();
  }

  async writeFile(path: string, after: string): Promise<void> {
    await this.put(path, after);
  }

  async deleteFile(path: string): Promise<void> {
    await this.put(path, undefined);
  }

  /** The files that differ from the base, in the order in which they were first written. */
  changes(): FileChange[] {
    return [...this.written.values()].filter(
      ({ before, after }) => before !== after,
    );
  }

  private async put(path: string, after: string | undefined): Promise<void> {
    const before = this.written.has(path)
      ? this.written.get(path)?.before
      : await this.base.readFile(path);
    this.written.set(path, { path, before, after });
  }
}
