import { JsonObject } from '@backstage/types';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { constants, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { stringify } from 'yaml';

/** An archive, and what is in it. @internal */
export interface SecretsPackage {
  bytes: Buffer;
  sha256: string;
  files: string[];
}

/** Where the header of gzip says on which system it was made; 255: not known. */
const GZIP_SYSTEM = 9;

/**
 * Sealed secrets as tar.gz: a folder with one file for each and a kustomization.yaml, for `kubectl apply -k`. The same
 * objects give the same bytes, on whatever machine and at whatever time. It is not compressed: what is sealed hardly gets
 * smaller, and compressors differ between machines.
 *
 * @internal
 */
export async function packSecrets(options: {
  sealedSecrets: readonly JsonObject[];
  /** Name of the folder, such as `production`. */
  folder: string;
}): Promise<SecretsPackage> {
  const { sealedSecrets, folder } = options;
  const files = sealedSecrets
    .map(secret => ({ name: fileOf(secret), text: stringify(secret) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: files.map(({ name }) => name),
  };
  const archive = pack();
  const entries = [
    { name: 'kustomization.yaml', text: stringify(kustomization) },
    ...files,
  ].map(({ name, text }) => ({ path: `${folder}/${name}`, text }));
  for (const { path, text } of entries) {
    archive.entry({ name: path, mode: 0o644, mtime: new Date(0) }, text);
  }
  archive.finalize();
  const bytes = gzipSync(await buffer(archive), {
    level: constants.Z_NO_COMPRESSION,
  });
  bytes[GZIP_SYSTEM] = 255;
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    files: entries.map(({ path }) => path),
  };
}

function fileOf(secret: JsonObject): string {
  return `sealed-${(secret.metadata as JsonObject).name}.yaml`;
}
