import { isError } from '@backstage/errors';
import { RepositoryReader } from '../repository';
import { ManifestText } from './DeclaredObject';
import { readManifest } from './readManifest';

/**
 * The files of a repository with what they declare, each read and parsed once. What is looked at must not change
 * meanwhile.
 *
 * @internal
 */
export class ManifestView {
  static create(options: { reader: RepositoryReader }): ManifestView {
    return new ManifestView(options.reader);
  }

  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly manifests = new Map<
    string,
    Promise<ManifestText | undefined>
  >();
  private readonly listings = new Map<string, Promise<ReadonlySet<string>>>();

  private constructor(private readonly reader: RepositoryReader) {}

  /**
   * The text of a file; undefined where there is none. Rejects with InputError where it is no text.
   */
  readText(path: string): Promise<string | undefined> {
    return remember(this.texts, path, () => this.reader.readFile(path));
  }

  /** What a file declares; undefined where there is none. */
  readManifest(path: string): Promise<ManifestText | undefined> {
    return remember(this.manifests, path, () => this.parse(path));
  }

  /** The paths of all files below a folder, at any depth. */
  listFiles(folder: string): Promise<ReadonlySet<string>> {
    return remember(
      this.listings,
      folder,
      async () => new Set(await this.reader.listFiles(folder)),
    );
  }

  private async parse(path: string): Promise<ManifestText | undefined> {
    try {
      const text = await this.readText(path);
      return text === undefined ? undefined : readManifest(path, text);
    } catch (error) {
      // What the file holds is its own affair; that the forge does not answer is not.
      if (!isError(error) || error.name !== 'InputError') {
        throw error;
      }
      return { objects: [], others: 0, problem: { message: error.message } };
    }
  }
}

function remember<T>(
  known: Map<string, Promise<T>>,
  key: string,
  load: () => Promise<T>,
): Promise<T> {
  const found = known.get(key);
  if (found) {
    return found;
  }
  const loading = load();
  known.set(key, loading);
  return loading;
}
