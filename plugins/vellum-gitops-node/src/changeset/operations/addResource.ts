import { findDanglingEntries } from '../../kustomization/findDanglingEntries';
import { normalizeEntry } from '../../kustomization/normalizeEntry';
import { addSequenceItem } from '../../yaml';
import { AddResourceOperation } from '../ChangeSet';
import { editFile } from '../editFile';
import { OperationRule } from '../OperationRule';

/** @internal */
export const addResource: OperationRule<AddResourceOperation> = async (
  { path, entry },
  tree,
) => {
  const findings = await editFile({
    tree,
    path,
    edit: text =>
      addSequenceItem({
        text,
        path: ['resources'],
        item: entry,
        isSame: (a, b) => normalizeEntry(a) === normalizeEntry(b),
      }),
  });
  if (findings.length > 0) {
    return findings;
  }
  const dangling = await findDanglingEntries(tree, path);
  return dangling.map(each => ({
    severity: 'problem',
    path,
    message: `lists ${JSON.stringify(
      each,
    )}, which does not exist, so nothing of it can be applied; correct it first`,
  }));
};
