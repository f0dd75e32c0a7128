import { InputError } from '@backstage/errors';
import { ChangeOperation, ProposedChange } from '../../changeset';
import { defaultGitopsLayout, GitopsLayout } from '../GitopsLayout';
import { findVellumPlatform } from './findVellumPlatform';
import { listedEntry } from './listedEntry';
import { entryOf, placeVellumPlatform } from './placeVellumPlatform';
import { requireAlone } from './requireAlone';
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
      const { place, platform, entity, protection, input } = found;
      if (protection) {
        throw new InputError(
          `VellumPlatform ${namespace}/${name} is protected against deletion by ${protection.path}, and the cluster would refuse to delete it. Take the protection away first: choose "Change", switch it off and merge that; then remove the platform`,
        );
      }
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
