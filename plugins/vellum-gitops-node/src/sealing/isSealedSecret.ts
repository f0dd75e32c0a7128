import { readField } from '@vellum-io/backstage-plugin-vellum-common';

/** Where a plain value could stand beside the sealed ones. The controller would copy what is in the template as it is. */
const PLAIN = [
  ['data'],
  ['stringData'],
  ['spec', 'data'],
  ['spec', 'template', 'data'],
  ['spec', 'template', 'stringData'],
];

/**
 * Whether an object is a SealedSecret that holds nothing but sealed values.
 *
 * @public
 */
export function isSealedSecret(object: unknown): boolean {
  const sealed = readField(object, 'spec', 'encryptedData');
  return (
    readField(object, 'kind') === 'SealedSecret' &&
    readField(object, 'apiVersion') === 'bitnami.com/v1alpha1' &&
    typeof sealed === 'object' &&
    sealed !== null &&
    Object.values(sealed).every(each => typeof each === 'string') &&
    PLAIN.every(path => readField(object, ...path) === undefined)
  );
}
