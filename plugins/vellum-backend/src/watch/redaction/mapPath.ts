/**
 * A copy of `value` with what `path` names replaced; `undefined` removes the field, and `[]` after a field means each
 * entry of a list. Shares everything that the path does not touch, and is `value` itself where it has nothing there.
 *
 * @internal
 */
export function mapPath<T>(
  value: T,
  [step, ...rest]: readonly string[],
  replace: (found: unknown) => unknown,
): T {
  const each = step.endsWith('[]');
  const field = each ? step.slice(0, -2) : step;
  if (!isRecord(value) || !(field in value)) {
    return value;
  }
  const found = value[field];
  let next: unknown;
  if (each) {
    next = Array.isArray(found)
      ? found.map(entry => mapPath(entry, rest, replace))
      : found;
  } else {
    next = rest.length ? mapPath(found, rest, replace) : replace(found);
  }
  if (next === found) {
    return value;
  }
  const copy: Record<string, unknown> = { ...value, [field]: next };
  if (next === undefined) {
    delete copy[field];
  }
  return copy as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
