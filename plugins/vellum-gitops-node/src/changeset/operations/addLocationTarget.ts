import { normalizeEntry } from '../../kustomization/normalizeEntry';
import { addSequenceItem } from '../../yaml';
import { AddLocationTargetOperation } from '../ChangeSet';
import { editFile } from '../editFile';
import { OperationRule } from '../OperationRule';

/** @internal */
export const addLocationTarget: OperationRule<
  AddLocationTargetOperation
> = async ({ path, target }, tree) =>
  editFile({
    tree,
    path,
    edit: text =>
      addSequenceItem({
        text,
        path: ['spec', 'targets'],
        item: target,
        isSame: (a, b) => normalizeEntry(a) === normalizeEntry(b),
      }),
  });
