/**
 * A copy of what JSON can hold, object by object. It makes as many small objects as what it copies, as building a view
 * does, and decides nothing.
 */
export function copyDeep(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(copyDeep);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    copy[key] = copyDeep(field);
  }
  return copy;
}
