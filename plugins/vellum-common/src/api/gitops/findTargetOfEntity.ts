import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_KUBERNETES_CLUSTER,
} from '../../annotations';
import { GitopsTarget } from './GitopsTarget';

/**
 * The target that an entity was made in: that of the repository its file is read from, and of the cluster it names. The only
 * target where there is just one. Undefined where the entity does not tell, or tells of none of them.
 *
 * @public
 */
export function findTargetOfEntity(
  targets: readonly GitopsTarget[],
  { metadata: { annotations = {} } }: Entity,
): GitopsTarget | undefined {
  if (targets.length === 1) {
    return targets[0];
  }
  const cluster =
    annotations[ANNOTATION_CLUSTER] ??
    annotations[ANNOTATION_KUBERNETES_CLUSTER];
  const locations = [
    annotations[ANNOTATION_LOCATION],
    annotations[ANNOTATION_SOURCE_LOCATION],
  ].flatMap(location => readUrl(location) ?? []);
  const found = targets.filter(
    target =>
      // A location that is no page of a repository, as a file is, tells nothing.
      (locations.length === 0 ||
        locations.some(url => isIn(url, target.repository))) &&
      (cluster === undefined || target.cluster === cluster),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** As the catalog writes them: `url:https://git.example/…`. */
function readUrl(location: string | undefined): URL | undefined {
  const [, address] = /^url:(https?:\/\/.+)$/.exec(location ?? '') ?? [];
  return address && URL.canParse(address) ? new URL(address) : undefined;
}

/** Forges take the names of owners and repositories in any case. */
function isIn({ host, pathname }: URL, repository: string): boolean {
  const page = `${host}${pathname}/`.toLocaleLowerCase('en-US');
  return page.startsWith(`${repository.toLocaleLowerCase('en-US')}/`);
}
