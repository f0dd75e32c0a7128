import { isDeepStrictEqual } from 'node:util';
import { RepositoryReader } from '../../repository';
import { ObjectIdentity, RequireAbsentObjectOperation } from '../ChangeSet';
import { OperationRule } from '../OperationRule';
import { PlanFinding } from '../Plan';
import { readObjectIdentities } from '../readObjectIdentities';

/** @internal */
export const requireAbsentObject: OperationRule<
  RequireAbsentObjectOperation
> = async ({ folder, object }, tree) => {
  const files = (await tree.listFiles(folder)).filter(path =>
    /\.ya?ml$/.test(path),
  );
  const findings = await Promise.all(
    files.map(path => findIn(tree, path, object)),
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
        message: 'is not valid YAML, so it was not searched',
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
