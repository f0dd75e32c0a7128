import { DeleteFileOperation } from '../ChangeSet';
import { OperationRule } from '../OperationRule';

/** @internal */
export const deleteFile: OperationRule<DeleteFileOperation> = async (
  { path },
  tree,
) => {
  if ((await tree.readFile(path)) === undefined) {
    return [
      {
        severity: 'problem',
        path,
        message: 'does not exist; it may have been removed already',
      },
    ];
  }
  await tree.deleteFile(path);
  return [];
};
