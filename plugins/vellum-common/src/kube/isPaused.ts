import { KubeObject } from './KubeObject';
import { readField } from './readField';

const ANNOTATION = 'crossplane.io/paused';

/** Crossplane and its providers stop only for the exact string `true`. @internal */
export function isPaused(object: KubeObject): boolean {
  return readField(object, 'metadata', 'annotations', ANNOTATION) === 'true';
}
