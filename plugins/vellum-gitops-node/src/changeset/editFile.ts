import { isError } from '@backstage/errors';
import { WorkingTree } from '../repository/WorkingTree';
import { PlanFinding } from './Plan';

/**
 * Rewrites a file that has to exist. What the edit throws becomes a problem of that file.
 *
 * @internal
 */
export async function editFile(options: {
  tree: WorkingTree;
  path: string;
  edit: (text: string) => string;
}): Promise<PlanFinding[]> {
  const { tree, path, edit } = options;
  const text = await tree.readFile(path);
  if (text === undefined) {
    return [
      {
        severity: 'problem',
        path,
        message:
          'does not exist in the repository; is this the right repository and branch?',
      },
    ];
  }
  try {
    await tree.writeFile(path, edit(text));
    return [];
  } catch (error) {
    if (!isError(error) || error.name !== 'InputError') {
      throw error;
    }
    return [{ severity: 'problem', path, message: error.message }];
  }
}
