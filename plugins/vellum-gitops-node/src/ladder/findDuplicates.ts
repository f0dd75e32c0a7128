import { groupBy } from '../repository/groupBy';
import { PlanFinding } from '../changeset/Plan';
import { KustomizationOnTheWay } from '../kustomization/findKustomizationRoots';
import { RenderedObject } from '../kustomization/RenderedObject';
import { renderKustomization } from '../kustomization/renderKustomization';
import { keyOf, titleOf } from '../objects/titleOf';
import { InspectedChange } from './Inspection';
import { RepositoryStates } from './RepositoryStates';

/**
 * Files and folders that are read for each kustomization only to see whether something is declared twice. Every one of them
 * may be a request to a forge.
 */
const MAX_VISITS = 400;

/**
 * Objects that a kustomization would bring twice: kustomize refuses all of it then. What was so before the change is a note.
 * Looks only where the change adds something, from the nearest kustomization outwards.
 *
 * @internal
 */
export async function findDuplicates(options: {
  states: RepositoryStates;
  onTheWay: readonly KustomizationOnTheWay[];
  objects: readonly InspectedChange[];
}): Promise<PlanFinding[]> {
  const { states, onTheWay, objects } = options;
  const added = new Set(
    objects
      .filter(({ change, through }) => change !== 'removed' && through)
      .map(({ object }) => keyOf(object)),
  );
  if (!objects.some(({ change, through }) => change === 'added' && through)) {
    return [];
  }
  const findings = new Map<string, PlanFinding>();
  for (const { folder, after } of onTheWay) {
    if (!after) {
      continue;
    }
    const rendering = await renderKustomization({
      view: states.after,
      folder,
      limit: MAX_VISITS,
    });
    for (const [key, twice] of duplicatesIn(rendering.objects)) {
      if (!findings.has(key)) {
        findings.set(key, duplicate(twice, after.path, added.has(key)));
      }
    }
    for (const each of rendering.findings) {
      // In files that the change does not concern: whoever changes them next should know.
      if (each.severity === 'problem') {
        findings.set(`${each.path} ${each.message}`, {
          ...each,
          severity: 'note',
        });
      }
    }
    if (!rendering.isComplete) {
      findings.set(after.path, {
        severity: 'note',
        path: after.path,
        message: `brings together more than ${MAX_VISITS} files and folders; only the first ${MAX_VISITS} were searched for objects that are declared twice`,
      });
      break;
    }
  }
  return [...findings.values()];
}

function duplicatesIn(
  objects: readonly RenderedObject[],
): Map<string, RenderedObject[]> {
  const byKey = groupBy(objects, each => keyOf(each.identity));
  return new Map([...byKey].filter(([, all]) => all.length > 1));
}

function duplicate(
  all: readonly RenderedObject[],
  kustomization: string,
  isNew: boolean,
): PlanFinding {
  const [first, second] = [...all].sort((a, b) =>
    a.declared.path < b.declared.path ? -1 : 1,
  );
  const { identity, declared } = second;
  return {
    severity: isNew ? 'problem' : 'note',
    path: declared.path,
    line: declared.line,
    object: identity,
    message: `declares ${titleOf(identity, declared.hasNamespace)}, which ${
      first.declared.path
    } declares too, and ${kustomization} brings both together; kustomize refuses that. Take one of them out`,
  };
}
