/**
 * A copy of `value` with what `path` names replaced; `undefined` removes the field, and `[]` after a field means each
 * entry of a list. Shares everything that the path does not touch, and is `value` itself where it has nothing there.
 *
 * @internal
 */
export function mapPath<T>(
  value: T,
  path: readonly string[],
  replace: (found: unknown) => unknown,
  depth = 0,
): T {
  const step = path[depth];
  const each = step.endsWith('[]');
  const field = each ? step.slice(0, -2) : step;
  if (!hasField(value, field)) {
    return value;
  }
  const found = value[field];
  let next: unknown;
  if (each) {
    next = Array.isArray(found)
      ? found.map(entry => mapPath(entry, path, replace, depth + 1))
      : found;
  } else {
    next =
      depth + 1 < path.length
        ? mapPath(found, path, replace, depth + 1)
        : replace(found);
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

function hasField(
  value: unknown,
  field: string,
): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.prototype.hasOwnProperty.call(value, field)
  );
}
