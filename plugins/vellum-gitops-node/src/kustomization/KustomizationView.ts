import { isError } from '@backstage/errors';
import { posix } from 'node:path';
import { ManifestView } from '../objects/ManifestView';
import { Kustomization } from './Kustomization';
import { parseKustomization } from './parseKustomization';

/** What kustomize looks for, in its order. */
const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * The kustomizations of a repository by folder, each read and parsed once.
 *
 * @internal
 */
export class KustomizationView {
  static create(options: { manifests: ManifestView }): KustomizationView {
    return new KustomizationView(options.manifests);
  }

  private readonly known = new Map<
    string,
    Promise<Kustomization | undefined>
  >();

  private constructor(readonly manifests: ManifestView) {}

  /** The kustomization of a folder; undefined where it has none. */
  find(folder: string): Promise<Kustomization | undefined> {
    const found = this.known.get(folder);
    if (found) {
      return found;
    }
    const loading = this.load(folder);
    this.known.set(folder, loading);
    return loading;
  }

  /**
   * Whether an entry leads to a file, or to a folder with a kustomization. Nothing is read: the listing of a folder
   * answers it.
   */
  async exists(target: string, folder: string): Promise<boolean> {
    const isInside = folder === '.' || target.startsWith(`${folder}/`);
    const around = isInside ? folder : posix.dirname(target);
    const files = await this.manifests.listFiles(around);
    return (
      files.has(target) ||
      NAMES.some(name => files.has(posix.join(target, name)))
    );
  }

  private async load(folder: string): Promise<Kustomization | undefined> {
    for (const name of NAMES) {
      const path = posix.join(folder, name);
      try {
        const text = await this.manifests.readText(path);
        if (text !== undefined) {
          return parseKustomization(path, text);
        }
      } catch (error) {
        if (!isError(error) || error.name !== 'InputError') {
          throw error;
        }
        // Read as an empty one, with the reason.
        return {
          ...parseKustomization(path, ''),
          problem: { message: error.message },
        };
      }
    }
    return undefined;
  }
}

/**
 * Whether a file is a kustomization.yaml, by its name.
 *
 * @internal
 */
export function isKustomizationFile(path: string): boolean {
  return NAMES.includes(posix.basename(path));
}
