import { RepositoryReader } from '../repository';
import { ChangeSet } from './ChangeSet';

/**
 * A change that is worked out at the commit it is planned on, since what is there decides what has to be done: which
 * files a product consists of, which of its values differ. It is worked out again whenever the branch has moved.
 *
 * @public
 */
export interface ProposedChange {
  /** Names what is changed: the `id` of every change set that comes of it. */
  id: string;
  /** Throws InputError where what is to be changed is not there. */
  at(repository: RepositoryReader): Promise<ChangeSet>;
}

/**
 * The change set of a change at a commit; a change set is its own, wherever it is applied.
 *
 * @internal
 */
export async function changeSetAt(
  change: ChangeSet | ProposedChange,
  repository: RepositoryReader,
): Promise<ChangeSet> {
  return 'at' in change ? change.at(repository) : change;
}
