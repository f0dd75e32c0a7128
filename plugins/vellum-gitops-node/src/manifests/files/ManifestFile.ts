import { JsonObject } from '@backstage/types';
import { emitYaml } from '../../yaml';

/**
 * A file of a product, by the objects it declares.
 *
 * @internal
 */
export interface ManifestFile {
  /** Relative to the root of the repository. */
  path: string;
  objects: JsonObject[];
}

/** The text of a file, one YAML document for each object. @internal */
export function emitManifestFile(file: ManifestFile): string {
  return file.objects.map(emitYaml).join('---\n');
}
