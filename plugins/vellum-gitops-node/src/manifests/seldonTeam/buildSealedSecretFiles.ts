import { JsonObject } from '@backstage/types';
import { readString } from '@vellum-io/backstage-plugin-vellum-common';
import { posix } from 'node:path';
import { ManifestFile } from '../files/ManifestFile';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * A file for each sealed secret, named by its role: the two namespaces may have a secret of the same name.
 *
 * @internal
 */
export function buildSealedSecretFiles(
  input: SeldonTeamInput,
  folder: string,
  secrets: readonly JsonObject[],
): ManifestFile[] {
  const { models } = namespacesOf(input);
  return secrets.map(secret => {
    const namespace = readString(secret, 'metadata', 'namespace');
    const role = namespace === models ? 'models' : 'workloads';
    const name = readString(secret, 'metadata', 'name');
    return {
      path: posix.join(folder, `sealed-${role}-${name}.yaml`),
      objects: [secret],
    };
  });
}
