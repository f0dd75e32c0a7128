import { ForgeRepository } from '../model/ForgeRepository';
import { Crumb } from './layout';

/** @internal */
export function repositoryCrumbs({ fullName }: ForgeRepository): Crumb[] {
  return [{ label: fullName, href: `/${fullName}` }];
}
