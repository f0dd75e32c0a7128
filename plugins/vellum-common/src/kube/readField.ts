/**
 * The value at a path below an unknown value; `undefined` where a step is missing or not an object.
 * Everything below `spec` and `status` is read through this and its typed companions: a cluster may hold anything there.
 *
 * @public
 */
export function readField(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) {
      return undefined;
    }
    current = (current as Record<string, unknown>)[step];
    // What was parsed has no functions: what is one, such as `constructor`, is part of the language.
    if (typeof current === 'function' || step === '__proto__') {
      return undefined;
    }
  }
  return current;
}

/** The non-empty string at a path, or `undefined`. @public */
export function readString(
  value: unknown,
  ...path: string[]
): string | undefined {
  const found = readField(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The finite number at a path, or `undefined`. @public */
export function readNumber(
  value: unknown,
  ...path: string[]
): number | undefined {
  const found = readField(value, ...path);
  return typeof found === 'number' && Number.isFinite(found)
    ? found
    : undefined;
}

/** The list at a path; empty where there is none. @public */
export function readList(
  value: unknown,
  ...path: string[]
): readonly unknown[] {
  const found = readField(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The object (not list) at a path, or `undefined`. @public */
export function readRecord(
  value: unknown,
  ...path: string[]
): Record<string, unknown> | undefined {
  const found = readField(value, ...path);
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Record<string, unknown>)
    : undefined;
}
