import { CreateFileOperation } from '../ChangeSet';
import { OperationRule } from '../OperationRule';

/** @internal */
export const createFile: OperationRule<CreateFileOperation> = async (
  { path, content },
  tree,
) => {
  if ((await tree.readFile(path)) !== undefined) {
    return [
      {
        severity: 'problem',
        path,
        message: 'exists already; choose another name, or change that file',
      },
    ];
  }
  await tree.writeFile(path, content);
  return [];
};
