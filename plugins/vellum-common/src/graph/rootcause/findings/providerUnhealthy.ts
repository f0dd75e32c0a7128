import { NEVER_REPORTED } from '../../../health/neverReported';
import { KubeObject } from '../../../kube/KubeObject';
import { readList, readString } from '../../../kube/readField';
import { ClusterReader } from '../../ClusterReader';
import { PackageProblem, packageProblemOf } from '../wording/packageProblem';
import { packageRuntimeTrouble } from '../reading/packageRuntime';
import { FindingContext, FindingRule } from '../rule/FindingRule';
import { tellPackage } from '../wording/tellPackage';
import {
  isProviderPackage,
  PROVIDER,
  PROVIDER_REVISION,
} from '../../../kube/knownKinds';

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
      ? context.once(brokenProviders)(node.ref.group)
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

/** By group, each worked out once: a thousand resources may wait for one provider with a thousand kinds. */
function brokenProviders({
  reader,
}: FindingContext): (group: string) => BrokenProvider | undefined {
  const known = new Map<string, BrokenProvider | undefined>();
  return group => {
    if (!known.has(group)) {
      known.set(group, findBrokenProvider(group, reader));
    }
    return known.get(group);
  };
}

/** The provider whose package brought the kind's definition. A revision lists what it installed; names tell nothing. */
function findBrokenProvider(
  group: string,
  reader: ClusterReader,
): BrokenProvider | undefined {
  const { objects } = reader.list(PROVIDER_REVISION);
  for (const revision of objects) {
    if (definesGroup(revision, group)) {
      const name =
        readString(
          revision,
          'metadata',
          'labels',
          'pkg.crossplane.io/package',
        ) ??
        readString(
          revision,
          'metadata',
          'labels',
          'pkg.crossplane.io/provider',
        ) ??
        revision.metadata.name;
      const provider = reader.find({ ...PROVIDER, name });
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
