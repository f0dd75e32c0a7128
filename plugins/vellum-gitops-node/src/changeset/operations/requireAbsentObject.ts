import { isError } from '@backstage/errors';
import { isDeepStrictEqual } from 'node:util';
import { RepositoryReader } from '../../repository';
import { readTogether } from '../../repository/readTogether';
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
  const findings = await readTogether(files, path =>
    findIn(tree, path, object),
  );
  return findings.flat();
};

async function findIn(
  reader: RepositoryReader,
  path: string,
  object: ObjectIdentity,
): Promise<PlanFinding[]> {
  const text = await readText(reader, path);
  const identities = text === undefined ? text : readObjectIdentities(text);
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

/** Undefined for what a forge cannot read as text. */
async function readText(
  reader: RepositoryReader,
  path: string,
): Promise<string | undefined> {
  try {
    return (await reader.readFile(path)) ?? '';
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return undefined;
    }
    throw error;
  }
}
