import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { PlanFinding } from '../changeset/Plan';
import { pathOfPointer } from '../objects/pointerOf';
import { mapWithLimit } from '../repository/mapWithLimit';
import { DryRun } from './DryRun';
import { InspectedChange } from './Inspection';
import { isForCluster } from './isForCluster';

/** Objects that are tried at the same time. */
const PARALLEL_TRIES = 4;

/**
 * Tries every added and changed object on a cluster. Objects in a namespace that the change itself adds cannot be tried: for
 * the cluster it does not exist yet.
 *
 * @internal
 */
export async function tryOnCluster(
  objects: readonly InspectedChange[],
  dryRun: DryRun,
): Promise<PlanFinding[]> {
  const added = new Set(
    objects
      .filter(
        ({ change, object }) =>
          change === 'added' &&
          object.group === '' &&
          object.kind === 'Namespace',
      )
      .map(({ object }) => object.name),
  );
  const tried = objects.filter(
    ({ after }) => after !== undefined && isForCluster(after),
  );
  const findings = await mapWithLimit(tried, PARALLEL_TRIES, async each =>
    each.object.kind !== 'Namespace' && added.has(each.object.namespace)
      ? [
          noteOn(
            each,
            `cannot be tried on the cluster before namespace ${each.object.namespace} exists, which this change adds`,
          ),
        ]
      : tryObject(each, dryRun),
  );
  return findings.flat();
}

async function tryObject(
  change: InspectedChange,
  dryRun: DryRun,
): Promise<PlanFinding[]> {
  const { after, object, title } = change;
  try {
    const found = await dryRun(asApplied(change));
    return found.map(
      ({ severity, pointer, message }): PlanFinding => ({
        ...noteOn(change, ''),
        severity,
        pointer,
        line: after!.lineOf(pathOfPointer(pointer ?? '')),
        object,
        message: `declares ${title}; the API server says: ${message}`,
      }),
    );
  } catch (error) {
    const reason = isError(error) ? error.message : 'it gave no reason';
    return [noteOn(change, `could not be tried on the cluster: ${reason}`)];
  }
}

/** With the name and the namespace that the kustomizations around it give. */
function asApplied({ after, object }: InspectedChange): JsonObject {
  const { value, identity, hasNamespace } = after!;
  const isMoved = hasNamespace || object.namespace !== identity.namespace;
  return {
    ...value,
    metadata: {
      ...(value.metadata as JsonObject),
      name: object.name,
      ...(isMoved ? { namespace: object.namespace } : {}),
    },
  };
}

function noteOn(
  { path, line, object, title }: InspectedChange,
  message: string,
): PlanFinding {
  return {
    severity: 'note',
    path,
    line,
    object,
    message: `declares ${title}, which ${message}`,
  };
}
