import { ProductRef } from './ProductRef';

/**
 * The value of `vellum.io/product`, as `seldon-team?team=fraud&environment=dev`.
 *
 * @public
 */
export function formatProductRef({ product, identity }: ProductRef): string {
  return `${product}?${new URLSearchParams(identity)}`;
}
