import { GitopsService, GitopsTarget } from '../GitopsService';
import { keepOthersChanges } from './keepOthersChanges';
import { scopeChange } from './scopeChange';
import { Product, ProductChange, ProductMode } from './Product';

/** A commit as a form carries it along. @internal */
export const COMMIT = /^[0-9a-f]{40,64}$/;

/**
 * The change that values stand for, in the target of the service; with the commit that the form was opened on, without what others changed since then.
 *
 * @internal
 */
export function proposeProduct<Values extends object>(options: {
  product: Product<Values>;
  mode: ProductMode;
  values: Values;
  basis?: string;
  service: GitopsService;
  target: GitopsTarget;
}): ProductChange {
  const { product, mode, values, basis, service, target } = options;
  const { settings } = service;
  const change =
    mode === 'change' && basis
      ? keepOthersChanges({
          product,
          values,
          settings,
          openBasis: async () =>
            (await service.openForge(target)).openReader(basis),
        })
      : product.propose(values, mode, settings);
  return {
    ...change,
    changeSet: scopeChange(change.changeSet, service.scope),
  };
}
