import { readField } from '../../kube/readField';

/**
 * The value at a Crossplane field path: `spec.parameters.version`, `status.items[0].name`,
 * `metadata.annotations[example.org/name]`.
 *
 * @internal
 */
export function readFieldPath(value: unknown, path: string): unknown {
  const steps = path.match(/[^.[\]]+|\[[^\]]*\]/g) ?? [];
  return steps.reduce<unknown>((current, step) => {
    const key = step.startsWith('[') ? step.slice(1, -1) : step;
    return Array.isArray(current)
      ? current[Number(key)]
      : readField(current, key);
  }, value);
}
