import { NEVER_REPORTED } from '../../../health/neverReported';
import { KubeObject } from '../../../kube/KubeObject';
import { readList, readString } from '../../../kube/readField';
import { ClusterReader } from '../../ClusterReader';
import { PackageProblem, packageProblemOf } from '../wording/packageProblem';
import { packageRuntimeTrouble } from '../reading/packageRuntime';
import { FindingRule } from '../rule/FindingRule';
import { tellPackage } from '../wording/tellPackage';
import { isProviderPackage } from '../../../kube/knownKinds';

const PKG = 'pkg.crossplane.io';

/**
 * A provider that does not work: told of the package itself, and of what it should manage and has never looked at.
 * Told once, however many resources wait for it.
 *
 * @internal
 */
export const providerUnhealthy: FindingRule = {
  cause: 'provider-unhealthy',
  find(node, context) {
    if (isProviderPackage(node.ref)) {
      return tellPackage(node, context);
    }
    const isIgnored =
      node.role === 'managed' && node.health.rule === NEVER_REPORTED;
    const found = isIgnored
      ? brokenProviderOf(node.ref, context.reader)
      : undefined;
    return (
      found && {
        title: `Provider ${found.name} does not work`,
        sentence: `Provider ${found.name} ${found.problem.what}, so nothing of ${node.ref.group} is reconciled.`,
        nextStep: found.problem.nextStep,
        evidence: found.problem.evidence,
        since: found.problem.since,
      }
    );
  },
};

interface BrokenProvider {
  name: string;
  problem: PackageProblem;
}

/** By group, for one look at a cluster: a thousand resources may wait for one provider with a thousand kinds. */
const known = new WeakMap<
  ClusterReader,
  Map<string, BrokenProvider | undefined>
>();

function brokenProviderOf(
  { group }: { group: string },
  reader: ClusterReader,
): BrokenProvider | undefined {
  const byGroup = known.get(reader) ?? new Map();
  known.set(reader, byGroup);
  if (!byGroup.has(group)) {
    byGroup.set(group, findBrokenProvider(group, reader));
  }
  return byGroup.get(group);
}

/** The provider whose package brought the kind's definition. A revision lists what it installed; names tell nothing. */
function findBrokenProvider(
  group: string,
  reader: ClusterReader,
): BrokenProvider | undefined {
  const { objects } = reader.list({ group: PKG, kind: 'ProviderRevision' });
  for (const revision of objects) {
    if (definesGroup(revision, group)) {
      const name =
        readString(revision, 'metadata', 'labels', `${PKG}/package`) ??
        readString(revision, 'metadata', 'labels', `${PKG}/provider`) ??
        revision.metadata.name;
      const provider = reader.find({ group: PKG, kind: 'Provider', name });
      const trouble = packageRuntimeTrouble(revision, reader);
      const problem =
        (provider.object && packageProblemOf(provider.object, trouble)) ??
        packageProblemOf(revision, trouble);
      if (problem) {
        return { name, problem };
      }
    }
  }
  return undefined;
}

function definesGroup(revision: KubeObject, group: string): boolean {
  return readList(revision, 'status', 'objectRefs').some(ref =>
    readString(ref, 'name')?.endsWith(`.${group}`),
  );
}
