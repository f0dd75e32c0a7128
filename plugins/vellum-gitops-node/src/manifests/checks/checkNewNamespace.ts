import { FieldProblem } from '../../validation';
import { checkDnsLabel } from './checkDnsLabel';
import { quoteValue } from './quoteValue';

/** Namespaces that hold a part of the platform: a team in one of them could change or read what all depend on. */
const OF_THE_PLATFORM = new Set([
  'argocd',
  'cert-manager',
  'crossplane-system',
  'default',
  'flux-system',
  'istio-system',
  'knative-serving',
  'kubeflow',
]);

/**
 * The name of a namespace that is to be made for a team.
 *
 * @internal
 */
export function checkNewNamespace(
  field: string,
  value: string,
): FieldProblem[] {
  if (OF_THE_PLATFORM.has(value) || value.startsWith('kube-')) {
    return [
      {
        field,
        message: `${quoteValue(
          value,
        )} is a namespace of the platform; choose another name`,
      },
    ];
  }
  return checkDnsLabel(field, value);
}
