import { KubeObject } from '../../../kube/KubeObject';
import { readField } from '../../../kube/readField';

/** What Crossplane is told about a composite: below `spec.crossplane` since its second generation, before that in `spec`. @internal */
export function readXrField(composite: KubeObject, ...path: string[]): unknown {
  return (
    readField(composite, 'spec', 'crossplane', ...path) ??
    readField(composite, 'spec', ...path)
  );
}

/** The same, where it is a non-empty string. @internal */
export function readXrString(
  composite: KubeObject,
  ...path: string[]
): string | undefined {
  const found = readXrField(composite, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
