import { PlanFinding } from '../changeset/Plan';
import { KustomizationOnTheWay } from '../kustomization/findKustomizationRoots';
import { isKustomizationFile } from '../kustomization/KustomizationView';
import { RepositoryStates } from './RepositoryStates';

const NAMED = 5;

/**
 * Files that a new kustomization.yaml would take out of what is applied. In a folder without one, Flux applies every file;
 * in a folder with one, only what it lists. No file is read for this.
 *
 * @internal
 */
export async function findTakenOut(options: {
  states: RepositoryStates;
  onTheWay: readonly KustomizationOnTheWay[];
  reached: ReadonlySet<string>;
}): Promise<PlanFinding[]> {
  const { states, onTheWay, reached } = options;
  const findings: PlanFinding[] = [];
  for (const { folder, before, after } of onTheWay) {
    if (before || !after) {
      continue;
    }
    const there = await states.before.manifests.listFiles(folder);
    const still = await states.after.manifests.listFiles(folder);
    const lost = [...there].filter(
      path =>
        /\.ya?ml$/.test(path) &&
        !isKustomizationFile(path) &&
        still.has(path) &&
        !isReached(path, folder, reached),
    );
    if (lost.length > 0) {
      const more =
        lost.length > NAMED ? ` and ${lost.length - NAMED} more` : '';
      findings.push({
        severity: 'problem',
        path: after.path,
        message: `is new, and only what it lists is applied from its folder then; it leaves out ${lost
          .slice(0, NAMED)
          .join(', ')}${more}. List them too`,
      });
    }
  }
  return findings;
}

/** Also where a folder around it was reached without being read. */
function isReached(
  path: string,
  folder: string,
  reached: ReadonlySet<string>,
): boolean {
  for (let end = path.length; end > folder.length; ) {
    if (reached.has(path.slice(0, end))) {
      return true;
    }
    end = path.lastIndexOf('/', end - 1);
  }
  return false;
}
