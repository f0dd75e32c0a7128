import { stringify } from 'yaml';
import { ChangeOperation, ObjectIdentity, planChangeSet } from '../changeset';
import { PlanChecks } from '../ladder';
import { MemoryRepositoryReader } from './MemoryRepositoryReader';

/** A kustomization.yaml that lists these. */
export const listing = (...resources: string[]) =>
  stringify({ resources, kind: 'Kustomization' });

/** One object as YAML. */
export const manifest = (kind: string, name: string, more: object = {}) =>
  stringify({ apiVersion: 'v1', kind, metadata: { name }, ...more });

/** Plans operations on files, with what only concerns the test. */
export function planOn(
  files: Readonly<Record<string, string>>,
  operations: ChangeOperation[],
  more: { removes?: ObjectIdentity[]; checks?: PlanChecks } = {},
) {
  return planChangeSet({
    changeSet: {
      id: 'test',
      title: 'Test',
      description: '',
      operations,
      removes: more.removes,
    },
    repository: MemoryRepositoryReader.create({ files }),
    checks: more.checks,
  });
}
