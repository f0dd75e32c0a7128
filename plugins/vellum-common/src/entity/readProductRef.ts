import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_PRODUCT } from '../annotations';
import { ProductRef } from './ProductRef';

const PATTERN = /^([a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)\?(.+)$/;

/**
 * The product an entity stands for; undefined where its annotation is absent or cannot be read.
 *
 * @public
 */
export function readProductRef(entity: Entity): ProductRef | undefined {
  const value = entity.metadata.annotations?.[ANNOTATION_PRODUCT];
  const [, product, query] = PATTERN.exec(value?.trim() ?? '') ?? [];
  if (!product) {
    return undefined;
  }
  const identity = Object.fromEntries(new URLSearchParams(query));
  return Object.values(identity).every(Boolean)
    ? { product, identity }
    : undefined;
}
