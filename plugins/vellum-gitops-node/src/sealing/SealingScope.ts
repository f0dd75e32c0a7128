/**
 * Where a sealed value may be opened: as this name in this namespace, under any name in it, or anywhere in the
 * cluster. Anything but `strict` lets whoever may create SealedSecrets move the value to where they can read it.
 *
 * @public
 */
export type SealingScope = 'strict' | 'namespace-wide' | 'cluster-wide';

/** What a value is bound to: the controller opens it only with the same words. @internal */
export function sealingLabel(
  scope: SealingScope,
  { namespace, name }: { namespace: string; name: string },
): string {
  switch (scope) {
    case 'strict':
      return `${namespace}/${name}`;
    case 'namespace-wide':
      return namespace;
    case 'cluster-wide':
      return '';
    default:
      return scope satisfies never;
  }
}

/** The annotation that tells the controller the scope; none for `strict`. @internal */
export function scopeAnnotation(
  scope: SealingScope,
): Record<string, string> | undefined {
  return scope === 'strict'
    ? undefined
    : { [`sealedsecrets.bitnami.com/${scope}`]: 'true' };
}
