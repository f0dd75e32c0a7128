import { isBelow } from './isBelow';
import { RepositoryReader } from './RepositoryReader';

/**
 * A repository that is given as paths and texts.
 *
 * @public
 */
export class MemoryRepositoryReader implements RepositoryReader {
  static create(options: { files: Readonly<Record<string, string>> }) {
    return new MemoryRepositoryReader(new Map(Object.entries(options.files)));
  }

  private constructor(private readonly files: ReadonlyMap<string, string>) {}

  async readFile(path: string): Promise<string | undefined> {
    return this.files.get(path);
  }

  async listFiles(folder: string): Promise<string[]> {
    return [...this.files.keys()]
      .filter(path => isBelow(path, folder))
      .sort();
  }
}
