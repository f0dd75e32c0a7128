import { KubeObject } from './KubeObject';
import { readField, readRecord, readString } from './readField';

/**
 * Decodes an unknown value, such as the manifest inside a provider-kubernetes Object. A value without apiVersion,
 * kind or name, or with a namespace that is no text, is not an object of the Kubernetes API.
 *
 * @public
 */
export function asKubeObject(value: unknown): KubeObject | undefined {
  const namespace = readField(value, 'metadata', 'namespace') ?? '';
  const isObject =
    readString(value, 'apiVersion') !== undefined &&
    readString(value, 'kind') !== undefined &&
    readRecord(value, 'metadata') !== undefined &&
    typeof readField(value, 'metadata', 'name') === 'string' &&
    typeof namespace === 'string';
  return isObject ? (value as KubeObject) : undefined;
}
