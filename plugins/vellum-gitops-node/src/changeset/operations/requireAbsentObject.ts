import { isDeepStrictEqual } from 'node:util';
import { RepositoryReader } from '../../repository';
import { mapWithLimit } from '../../repository/mapWithLimit';
import { ObjectIdentity, RequireAbsentObjectOperation } from '../ChangeSet';
import { OperationRule } from '../OperationRule';
import { PlanFinding } from '../Plan';
import { readObjectIdentities } from '../readObjectIdentities';

/** Files that are read at the same time; each may be a request to a forge. */
const PARALLEL_READS = 8;

/** @internal */
export const requireAbsentObject: OperationRule<
  RequireAbsentObjectOperation
> = async ({ folder, object }, tree) => {
  const files = (await tree.listFiles(folder)).filter(path =>
    /\.ya?ml$/.test(path),
  );
  const findings = await mapWithLimit(files, PARALLEL_READS, path =>
    findIn(tree, path, object),
  );
  return findings.flat();
};

async function findIn(
  reader: RepositoryReader,
  path: string,
  object: ObjectIdentity,
): Promise<PlanFinding[]> {
  const identities = readObjectIdentities((await reader.readFile(path)) ?? '');
  if (identities === undefined) {
    return [
      {
        severity: 'note',
        path,
        message: 'cannot be read as YAML, so it was not searched',
      },
    ];
  }
  if (!identities.some(each => isDeepStrictEqual(each, object))) {
    return [];
  }
  return [
    {
      severity: 'problem',
      path,
      message: `declares ${object.kind} ${object.namespace}/${object.name} already; choose another name, or change that file`,
    },
  ];
}
