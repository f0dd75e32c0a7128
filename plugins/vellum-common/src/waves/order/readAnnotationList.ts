import { KubeObject } from '../../kube/KubeObject';
import { readString } from '../../kube/readField';

/** The words of a comma-separated annotation, each once. @internal */
export function readAnnotationList(object: KubeObject, name: string): string[] {
  const text = readString(object, 'metadata', 'annotations', name) ?? '';
  const words = text.split(',').map(word => word.trim());
  return [...new Set(words.filter(word => word !== ''))];
}
