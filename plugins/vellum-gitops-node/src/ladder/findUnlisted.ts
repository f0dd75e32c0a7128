import { posix } from 'node:path';
import { PlanFinding } from '../changeset/Plan';
import { Kustomization } from '../kustomization/Kustomization';
import {
  isKustomizationFile,
  KustomizationView,
} from '../kustomization/KustomizationView';
import { titleOf } from '../objects/titleOf';
import { isForCluster } from './isForCluster';
import { RepositoryStates } from './RepositoryStates';

/**
 * Touched files whose objects nothing applies, although a kustomization lies beside or above them. A new file beside a
 * kustomization that does not list it has no effect at all, so it is a problem.
 *
 * @internal
 */
export async function findUnlisted(options: {
  states: RepositoryStates;
  reached: ReadonlySet<string>;
}): Promise<PlanFinding[]> {
  const { states, reached } = options;
  const { after, files } = states;
  const findings: PlanFinding[] = [];
  for (const { path, before, after: text } of files) {
    if (text === undefined || isKustomizationFile(path) || reached.has(path)) {
      continue;
    }
    const manifest = /\.ya?ml$/.test(path)
      ? await after.manifests.readManifest(path)
      : undefined;
    const object = manifest?.objects.find(isForCluster);
    const nearest = object && (await findNearest(after, path));
    if (object && nearest) {
      const isBeside = posix.dirname(nearest.path) === posix.dirname(path);
      findings.push({
        severity: isBeside && before === undefined ? 'problem' : 'note',
        path,
        line: object.line,
        object: object.identity,
        message: `declares ${titleOf(
          object.identity,
          object.hasNamespace,
        )}, but ${
          nearest.path
        } does not list the file, so it is not applied from there; add it to its resources`,
      });
    }
  }
  return findings;
}

async function findNearest(
  view: KustomizationView,
  path: string,
): Promise<Kustomization | undefined> {
  for (let folder = path; folder !== '.'; ) {
    folder = posix.dirname(folder);
    const found = await view.find(folder);
    if (found) {
      return found;
    }
  }
  return undefined;
}
