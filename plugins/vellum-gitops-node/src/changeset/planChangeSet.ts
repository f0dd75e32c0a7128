import { isError } from '@backstage/errors';
import { describeFiles } from '../ladder/describeRungs';
import { openStates } from '../ladder/RepositoryStates';
import { PlanChecks, runLadder } from '../ladder/runLadder';
import { RepositoryReader } from '../repository';
import { WorkingTree } from '../repository/WorkingTree';
import { ChangeOperation, ChangeSet } from './ChangeSet';
import { isSafePath } from './isSafePath';
import { addLocationTarget } from './operations/addLocationTarget';
import { addResource } from './operations/addResource';
import { createFile } from './operations/createFile';
import { deleteFile } from './operations/deleteFile';
import { editYaml } from './operations/editYaml';
import { removeLocationTarget } from './operations/removeLocationTarget';
import { removeResource } from './operations/removeResource';
import { requireAbsentObject } from './operations/requireAbsentObject';
import { Plan, PlanFinding } from './Plan';
import { unifiedDiff } from './unifiedDiff';

/**
 * Applies a change set to a repository as it stands at one commit, in memory. What cannot be done is in the findings;
 * the remaining operations are tried all the same, so that a person gets every problem at once.
 *
 * Where everything could be applied, the result is checked: the kustomizations around the touched files, that nothing
 * goes which nobody named, and with `checks` the objects against their schemas, and on a cluster.
 *
 * @public
 */
export async function planChangeSet(options: {
  changeSet: ChangeSet;
  repository: RepositoryReader;
  checks?: PlanChecks;
}): Promise<Plan> {
  const { changeSet, repository, checks } = options;
  const tree = WorkingTree.create({ base: repository });
  const findings: PlanFinding[] = [];
  for (const operation of changeSet.operations) {
    findings.push(...(await tryOperation(operation, tree)));
  }
  const files = tree.changes();
  const diff = unifiedDiff(files);
  const rung = describeFiles(files.length, findings);
  if (rung.result === 'problem') {
    // Half of a change would be judged for what it is not.
    return { files, diff, objects: [], findings, rungs: [rung] };
  }
  const states = openStates({ before: repository, after: tree, files });
  const checked = await runLadder({ changeSet, states, checks });
  return {
    ...checked,
    files,
    diff,
    findings: [...findings, ...checked.findings],
    rungs: [rung, ...checked.rungs],
  };
}

/** What a forge cannot read as text is a problem of that file, not of the plan. */
async function tryOperation(
  operation: ChangeOperation,
  tree: WorkingTree,
): Promise<PlanFinding[]> {
  try {
    return await applyOperation(operation, tree);
  } catch (error) {
    if (!isError(error) || error.name !== 'InputError') {
      throw error;
    }
    const path =
      operation.op === 'requireAbsentObject'
        ? operation.folder
        : operation.path;
    const message = withoutPath(error.message, path);
    return [{ severity: 'problem', path, message }];
  }
}

function withoutPath(message: string, path: string): string {
  return message.startsWith(`${path} `)
    ? message.slice(path.length + 1)
    : message;
}

async function applyOperation(
  operation: ChangeOperation,
  tree: WorkingTree,
): Promise<PlanFinding[]> {
  const isFolder = operation.op === 'requireAbsentObject';
  const path = isFolder ? operation.folder : operation.path;
  const isRoot = isFolder && path === '.';
  if (!isRoot && !isSafePath(path)) {
    return [
      {
        severity: 'problem',
        path: JSON.stringify(path),
        message: 'is not a path inside the repository',
      },
    ];
  }
  switch (operation.op) {
    case 'createFile':
      return createFile(operation, tree);
    case 'editYaml':
      return editYaml(operation, tree);
    case 'deleteFile':
      return deleteFile(operation, tree);
    case 'addResource':
      return addResource(operation, tree);
    case 'removeResource':
      return removeResource(operation, tree);
    case 'addLocationTarget':
      return addLocationTarget(operation, tree);
    case 'removeLocationTarget':
      return removeLocationTarget(operation, tree);
    case 'requireAbsentObject':
      return requireAbsentObject(operation, tree);
    default:
      return operation satisfies never;
  }
}
