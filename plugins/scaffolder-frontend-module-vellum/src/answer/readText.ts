/**
 * A value of a form that is a text; undefined for anything else, and for an empty one.
 *
 * @internal
 */
export function readText(
  formData: Record<string, unknown> | undefined,
  field: string | undefined,
): string | undefined {
  const value = field === undefined ? undefined : formData?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
