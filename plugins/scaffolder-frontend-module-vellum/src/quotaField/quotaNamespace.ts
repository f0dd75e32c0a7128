import { readText } from '../answer/readText';

/** Which fields of a form name the namespace that gets a quota. @internal */
export interface QuotaNamespace {
  namespaceField?: string;
  /** Its value stands behind the name of the namespace, except in production. */
  environmentField?: string;
}

/**
 * The namespace that gets a quota; undefined where the form does not name one yet.
 *
 * @internal
 */
export function quotaNamespace(
  { namespaceField, environmentField }: QuotaNamespace,
  values: Record<string, unknown> | undefined,
): string | undefined {
  const namespace = readText(values, namespaceField);
  const environment = readText(values, environmentField);
  return namespace && environment && environment !== 'production'
    ? `${namespace}-${environment}`
    : namespace;
}
