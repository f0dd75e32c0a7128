import { InputError } from '@backstage/errors';
import {
  ChangeSet,
  describeFieldProblems,
  ProposedChange,
  RepositoryReader,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { isDeepStrictEqual } from 'node:util';
import { Product, ProductChange, ProductSettings } from './Product';

/**
 * A change as the person meant it who filled in the form: a form hands over all values, those that nobody touched as they
 * were when it was opened. What differs from then is the change; what somebody else changed in git since then stays.
 *
 * @internal
 */
export function keepOthersChanges<Values extends object>(options: {
  product: Product<Values>;
  values: Values;
  settings: ProductSettings;
  /** The repository as it was when the form was opened. Throws where it cannot be read. */
  openBasis: () => Promise<RepositoryReader>;
}): ProductChange {
  const { product, values, settings, openBasis } = options;
  const proposed = product.propose(values, 'change', settings);
  const at = async (repository: RepositoryReader): Promise<ChangeSet> => {
    const [then, now] = await Promise.all([
      openBasis().then(basis => product.read(values, basis, settings)),
      product.read(values, repository, settings),
    ]);
    const merged =
      then && now ? merge({ then, now, values }, product, settings) : values;
    const { changeSet } = product.propose(merged, 'change', settings);
    return isWorkedOut(changeSet) ? changeSet : changeSet.at(repository);
  };
  return { ...proposed, changeSet: { id: proposed.changeSet.id, at } };
}

function merge<Values extends object>(
  states: { then: Values; now: Values; values: Values },
  product: Product<Values>,
  settings: ProductSettings,
): Values {
  const merged: Record<string, unknown> = {};
  const disputed: string[] = [];
  for (const field of Object.keys(product.fields.shape)) {
    const [then, now, wanted] = [states.then, states.now, states.values].map(
      state => (state as Record<string, unknown>)[field],
    );
    const isTouched = !isDeepStrictEqual(wanted, then);
    const isMoved = !isDeepStrictEqual(now, then);
    if (isTouched && isMoved && !isDeepStrictEqual(wanted, now)) {
      disputed.push(field);
    }
    const value = isTouched ? wanted : now;
    if (value !== undefined) {
      merged[field] = value;
    }
  }
  if (disputed.length > 0) {
    throw new InputError(
      `Somebody else changed ${disputed.join(
        ' and ',
      )} in git since this form was opened; open it again to see what it is now`,
    );
  }
  const problems = product.validate(merged as Values, 'change', settings);
  if (problems.length > 0) {
    throw new InputError(
      `Together with what somebody else changed in git since this form was opened: ${describeFieldProblems(
        problems,
      )}`,
    );
  }
  return merged as Values;
}

function isWorkedOut(change: ChangeSet | ProposedChange): change is ChangeSet {
  return !('at' in change);
}
