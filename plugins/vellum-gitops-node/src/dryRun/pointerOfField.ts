import { pointerOf } from '../objects/pointerOf';

/**
 * The JSON pointer of a field as API servers write it: `spec.ports[0].name`, `.spec.size`, `metadata.labels[app.io/name]`.
 * Entries of a list that are told by their content (`containers[name="web"]`) have no index, so the pointer ends at the list.
 * Undefined for the whole object.
 *
 * @internal
 */
export function pointerOfField(field: string): string | undefined {
  const steps: string[] = [];
  for (const [, name, inBrackets] of field.matchAll(
    /\.?([^.[\]]+)|\[([^\]]*)\]/g,
  )) {
    const step = name ?? inBrackets;
    if (name === undefined && /[="]/.test(inBrackets)) {
      break;
    }
    steps.push(step);
  }
  return steps.length === 0 || steps[0] === '<nil>'
    ? undefined
    : pointerOf(steps);
}
