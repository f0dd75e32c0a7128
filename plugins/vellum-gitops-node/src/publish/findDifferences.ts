import { isError } from '@backstage/errors';
import { ChangeSet, Plan, planChangeSet, ProposedChange } from '../changeset';
import { changeSetAt } from '../changeset/ProposedChange';
import { CommitComparison, Forge } from '../forge';
import { readTogether } from '../repository/readTogether';

/**
 * The files in which a branch does not propose what a change asks for; none where it proposes exactly that. A branch is
 * judged by the commit where it parted from the target: what the target got since then is no difference.
 *
 * @internal
 */
export async function findDifferences(options: {
  forge: Forge;
  change: ChangeSet | ProposedChange;
  /** Of the change at the head of the target. */
  plan: Plan;
  head: string;
  comparison: CommitComparison;
}): Promise<string[]> {
  const { forge, change, head, comparison } = options;
  const { behindBy, mergeBase, files: proposed = [] } = comparison;
  const plan =
    (behindBy > 0 && mergeBase !== undefined
      ? await planAt(forge, change, mergeBase)
      : undefined) ?? options.plan;
  const reader = forge.openReader(head);
  const compared = await readTogether(plan.files, async ({ path, after }) =>
    (await reader.readFile(path)) === after ? [] : [path],
  );
  const planned = new Set(plan.files.map(each => each.path));
  const more = proposed.filter(path => !planned.has(path));
  return [...compared.flat(), ...more];
}

/** Undefined where it could not be done there. */
async function planAt(
  forge: Forge,
  change: ChangeSet | ProposedChange,
  commit: string,
): Promise<Plan | undefined> {
  const repository = forge.openReader(commit);
  try {
    const changeSet = await changeSetAt(change, repository);
    const plan = await planChangeSet({ changeSet, repository });
    return plan.findings.some(each => each.severity === 'problem')
      ? undefined
      : plan;
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return undefined;
    }
    throw error;
  }
}
