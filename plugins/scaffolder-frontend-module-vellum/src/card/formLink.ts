/**
 * The address of a form that begins with these values. The scaffolder reads them from `formData`.
 *
 * @internal
 */
export function formLink(
  template: string,
  values: Record<string, unknown>,
): string {
  return `${template}?formData=${encodeURIComponent(JSON.stringify(values))}`;
}
