import { isBelow } from '../repository/isBelow';
import { RepositoryReader } from '../repository';

/**
 * A repository that is given as paths and texts.
 *
 * @internal
 */
export class MemoryRepositoryReader implements RepositoryReader {
  static create(options: {
    files: Readonly<Record<string, string>>;
  }): MemoryRepositoryReader {
    return new MemoryRepositoryReader(new Map(Object.entries(options.files)));
  }

  private constructor(private readonly files: ReadonlyMap<string, string>) {}

  async readFile(path: string): Promise<string | undefined> {
    return this.files.get(path);
  }

  async listFiles(folder: string): Promise<string[]> {
    return [...this.files.keys()].filter(path => isBelow(path, folder)).sort();
  }
}
