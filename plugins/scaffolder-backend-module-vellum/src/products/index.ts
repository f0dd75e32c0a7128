import { Product } from './Product';
import { vellumPlatform } from './vellumPlatform/vellumPlatform';

/** Every product there is. A new one is one entry. @internal */
export const PRODUCTS: readonly Product<any>[] = [vellumPlatform];
