import { JsonObject } from '@backstage/types';
import {
  readField,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { isSealedSecret } from '../../sealing';
import { FieldProblem } from '../../validation';
import { checkDnsLabel } from '../checks/checkDnsLabel';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * What is wrong with the sealed secrets of a team. Names values by their keys only, and refuses whatever is not sealed:
 * a Secret in git is readable by everybody who reads the repository, for ever. `purposes`: which of the two namespaces
 * they may be for.
 *
 * @public
 */
export function validateSealedSecrets(
  input: SeldonTeamInput,
  secrets: readonly JsonObject[],
  purposes: ReadonlyArray<'models' | 'workloads'> = ['models', 'workloads'],
): FieldProblem[] {
  const names = namespacesOf(input);
  const allowed = purposes.map(each => names[each]);
  return secrets.flatMap((secret, index) => {
    const field = `sealedSecrets[${index}]`;
    if (!isSealedSecret(secret)) {
      return [
        {
          field,
          message:
            'is not a SealedSecret of bitnami.com/v1alpha1; seal it, a plain Secret must not be in git',
        },
      ];
    }
    const isTwice = secrets
      .slice(0, index)
      .some(each => identity(each) === identity(secret));
    return [
      ...checkDnsLabel(
        `${field}.metadata.name`,
        readString(secret, 'metadata', 'name') ?? '',
      ),
      ...checkPlace(allowed, secret, field),
      ...(isTwice
        ? [{ field, message: 'is given twice; leave one of them out' }]
        : []),
      ...checkStorageSecret(input, secret, field),
    ];
  });
}

function checkPlace(
  allowed: readonly string[],
  secret: JsonObject,
  field: string,
): FieldProblem[] {
  const namespace = readString(secret, 'metadata', 'namespace');
  return namespace !== undefined && allowed.includes(namespace)
    ? []
    : [
        {
          field: `${field}.metadata.namespace`,
          message: `has to be ${allowed.join(' or ')}, for which it was sealed`,
        },
      ];
}

/** Seldon's agents take a storage secret for one remote of rclone and read its only key. */
function checkStorageSecret(
  input: SeldonTeamInput,
  secret: JsonObject,
  field: string,
): FieldProblem[] {
  const { storageSecret } = input;
  const keys = Object.keys(readField(secret, 'spec', 'encryptedData') ?? {});
  return storageSecret !== undefined &&
    identity(secret) === `${namespacesOf(input).models}/${storageSecret}` &&
    keys.length !== 1
    ? [
        {
          field: `${field}.spec.encryptedData`,
          message: `has ${keys.length} keys; the storage secret needs exactly one, with the configuration of one rclone remote`,
        },
      ]
    : [];
}

function identity(secret: JsonObject): string {
  const metadata = readField(secret, 'metadata');
  return `${readString(metadata, 'namespace')}/${readString(metadata, 'name')}`;
}
