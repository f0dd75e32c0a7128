import { kubeflowProfile } from './kubeflowProfile/kubeflowProfile';
import { Product } from './Product';
import { seldonTeam } from './seldonTeam/seldonTeam';
import { vellumPlatform } from './vellumPlatform/vellumPlatform';

/** Every product there is. A new one is one entry. @internal */
export const PRODUCTS: readonly Product<any>[] = [
  kubeflowProfile,
  seldonTeam,
  vellumPlatform,
];
