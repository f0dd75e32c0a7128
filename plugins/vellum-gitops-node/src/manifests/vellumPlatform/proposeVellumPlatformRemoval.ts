import { InputError } from '@backstage/errors';
import { ChangeOperation, ProposedChange } from '../../changeset';
import { normalizeEntry } from '../../kustomization/normalizeEntry';
import { readResources } from '../../kustomization/readResources';
import { RepositoryReader } from '../../repository';
import { FoundObject } from '../files/findObject';
import { defaultGitopsLayout, GitopsLayout } from '../GitopsLayout';
import { findVellumPlatform } from './findVellumPlatform';
import { entryOf, placeVellumPlatform } from './placeVellumPlatform';
import {
  VellumPlatformIdentity,
  VellumPlatformInput,
} from './VellumPlatformInput';

/**
 * A Vellum platform taken away, with its line in the kustomization, its catalog entity and the line of that. Expects a
 * valid name and namespace.
 *
 * @public
 */
export function proposeVellumPlatformRemoval(options: {
  identity: VellumPlatformIdentity;
  layout?: GitopsLayout;
}): { change: ProposedChange; entityRef: string; catalogPath: string } {
  const { identity, layout = defaultGitopsLayout } = options;
  const { name, namespace } = identity;
  const id = `vellum-platform/${namespace}/${name}`;
  const change: ProposedChange = {
    id,
    async at(repository) {
      const found = await findVellumPlatform(repository, identity, layout);
      if (!found) {
        throw new InputError(
          `The repository declares no VellumPlatform ${namespace}/${name}; it may have been removed already`,
        );
      }
      const { place, platform, entity, input } = found;
      requireAlone(platform);
      const operations: ChangeOperation[] = [
        // Out of the list before the file goes: no step leaves an entry that leads nowhere.
        {
          op: 'removeResource',
          path: place.kustomization,
          entry: await listedEntry(
            repository,
            place.kustomization,
            platform.path,
          ),
        },
        { op: 'deleteFile', path: platform.path },
      ];
      if (entity) {
        requireAlone(entity);
        operations.push(
          {
            op: 'removeLocationTarget',
            path: place.entityLocation,
            target: `./${entryOf(place.entityLocation, entity.path)}`,
          },
          { op: 'deleteFile', path: entity.path },
        );
      }
      return {
        id,
        title: `Remove Vellum platform ${namespace}/${name}`,
        description: describe(input),
        operations,
      };
    },
  };
  return {
    change,
    entityRef: `resource:default/${name}`,
    catalogPath: placeVellumPlatform(identity, layout).entityFile,
  };
}

function requireAlone({ path, isAlone }: FoundObject): void {
  if (!isAlone) {
    throw new InputError(
      `${path} declares other objects too, and they would go with it; move them to a file of their own first`,
    );
  }
}

/** An entry that stays behind without its file would stop everything that the list applies. */
async function listedEntry(
  repository: RepositoryReader,
  kustomization: string,
  file: string,
): Promise<string> {
  const entry = entryOf(kustomization, file);
  const text = (await repository.readFile(kustomization)) ?? '';
  if (readResources(text).every(each => normalizeEntry(each) !== entry)) {
    throw new InputError(
      `${kustomization} does not list ${file}, so it is not known what applies it; remove it by hand`,
    );
  }
  return entry;
}

function describe({ name, namespace, istioNamespace }: VellumPlatformInput) {
  return [
    `Removes the Vellum platform ${namespace}/${name}. Once this is merged, the GitOps controller deletes it, if it prunes, and Crossplane deletes what it made for it:`,
    '',
    `- Knative Serving in the namespace \`${name}-knative-serving\`, that namespace, and the Knative operator`,
    `- istiod and Istio’s base in the namespace \`${
      istioNamespace ?? `${name}-istio-system`
    }\``,
    '',
    'Whatever uses them stops working: Knative Services are no longer served, and pods lose the mesh. This cannot be undone by reverting the pull request: that would install a new, empty platform.',
  ].join('\n');
}
