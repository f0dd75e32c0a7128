/**
 * The name of a field as a form shows it where it has no title: `knativeServingVersion` is "Knative serving version".
 *
 * @internal
 */
export function fieldTitle(field: string): string {
  const words = field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-US');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
