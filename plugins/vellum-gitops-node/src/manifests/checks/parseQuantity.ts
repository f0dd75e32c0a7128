import { readQuantity } from '@vellum-io/backstage-plugin-vellum-common';

/**
 * How much a quantity of Kubernetes is that a person typed, such as `500m` or `20Gi`; undefined where it is none. Exponents
 * (`1e3`), which Kubernetes reads too, are refused: nobody means them, and YAML may read them as a number.
 *
 * @internal
 */
export function parseQuantity(text: string): number | undefined {
  return /^\d{1,9}(\.\d{1,3})?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$/.test(text)
    ? readQuantity(text)
    : undefined;
}
