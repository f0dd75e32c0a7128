import { JsonObject } from '@backstage/types';
import {
  readField,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * What a reviewer has to know of values that are sealed anew: which, since they cannot be read, and what the merge does
 * not do. Lines of Markdown; none where nothing is.
 *
 * @internal
 */
export function describeRotation(secrets: readonly JsonObject[]): string[] {
  if (secrets.length === 0) {
    return [];
  }
  const rows = secrets.map(secret => {
    const keys = Object.keys(readField(secret, 'spec', 'encryptedData') ?? {});
    const metadata = readField(secret, 'metadata');
    const name = `${readString(metadata, 'namespace')}/${readString(
      metadata,
      'name',
    )}`;
    return `- \`${name}\`: ${keys
      .sort()
      .map(key => `\`${key}\``)
      .join(', ')}`;
  });
  return [
    '',
    'Sealed anew; other values of the same Secrets stay:',
    '',
    ...rows,
    '',
    'Once the merge is applied, the controller writes them into the Secrets. Pods that were started before go on with the old values: start them again, and revoke the old keys then, not earlier.',
  ];
}
