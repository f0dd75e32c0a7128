import { normalizeEntry } from '../../kustomization/normalizeEntry';
import { removeSequenceItem } from '../../yaml';
import { RemoveLocationTargetOperation } from '../ChangeSet';
import { editFile } from '../editFile';
import { OperationRule } from '../OperationRule';

/** @internal */
export const removeLocationTarget: OperationRule<
  RemoveLocationTargetOperation
> = async ({ path, target }, tree) =>
  editFile({
    tree,
    path,
    edit: text =>
      removeSequenceItem({
        text,
        path: ['spec', 'targets'],
        item: target,
        isSame: (a, b) => normalizeEntry(a) === normalizeEntry(b),
      }),
  });
