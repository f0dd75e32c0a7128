import {
  ChangeSet,
  ProposedChange,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';

/**
 * A change as one for a part of what its repository delivers: proposals of the same product for two clusters must not meet on
 * one branch, where the second would push out the first. The id alone, and so the branch, becomes another one.
 *
 * @internal
 */
export function scopeChange(
  change: ChangeSet | ProposedChange,
  scope: string | undefined,
): ChangeSet | ProposedChange {
  if (scope === undefined) {
    return change;
  }
  // Names of what is in a cluster never hold this sign.
  const id = `${change.id}@${scope}`;
  return 'at' in change
    ? { id, at: async repository => ({ ...(await change.at(repository)), id }) }
    : { ...change, id };
}
