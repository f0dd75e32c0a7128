import { KubeObject } from '../../kube/KubeObject';
import { NodeFact } from '../types';

/** Tool-specific facts of one kind, in display order; a fact that is not known is absent. @internal */
export type FactReader = (
  object: KubeObject,
) => ReadonlyArray<[name: string, value: string | number | undefined]>;

/** Facts by `groupKindKey`. @internal */
export type FactTable = Readonly<Record<string, FactReader>>;

/** @internal */
export function factsFrom(reader: FactReader, object: KubeObject): NodeFact[] {
  const facts: NodeFact[] = [];
  for (const [name, value] of reader(object)) {
    if (value !== undefined && value !== '') {
      facts.push({ name, value: String(value) });
    }
  }
  return facts;
}
