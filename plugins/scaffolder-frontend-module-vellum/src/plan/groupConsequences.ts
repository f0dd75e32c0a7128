import { PlannedObject } from '@vellum-io/backstage-plugin-vellum-common';

/** What is deleted with some objects. @internal */
export interface Consequence {
  sentence: string;
  /** Kind and name of each, as a person says them. */
  objects: string[];
}

/**
 * What is deleted with the objects that a plan removes, each sentence once, in the order of the objects.
 *
 * @internal
 */
export function groupConsequences(
  objects: readonly PlannedObject[],
): Consequence[] {
  const groups = new Map<string, string[]>();
  for (const { consequence, kind, namespace, name } of objects) {
    if (consequence) {
      const title = `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
      groups.set(consequence, [...(groups.get(consequence) ?? []), title]);
    }
  }
  return [...groups].map(([sentence, titles]) => ({
    sentence,
    objects: titles,
  }));
}
