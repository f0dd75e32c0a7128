import { posix } from 'node:path';
import { ManifestFile } from '../files/ManifestFile';
import { bindingName } from './bindingName';
import {
  buildContributorBinding,
  buildContributorPolicy,
} from './buildContributor';
import { buildProfile } from './buildProfile';
import { buildProfileNamespace } from './buildProfileNamespace';
import { KubeflowAccess, KubeflowProfileInput } from './KubeflowProfileInput';

/**
 * The files of a profile: one for each contributor, who may come and go.
 *
 * @internal
 */
export function buildKubeflowProfileFiles(
  input: KubeflowProfileInput,
  access: KubeflowAccess,
  folder: string,
  options: { withoutNamespace?: boolean } = {},
): ManifestFile[] {
  const namespace = {
    path: posix.join(folder, 'namespace.yaml'),
    objects: [buildProfileNamespace(input)],
  };
  return [
    ...(options.withoutNamespace ? [] : [namespace]),
    {
      path: posix.join(folder, 'profile.yaml'),
      objects: [buildProfile(input)],
    },
    ...(input.contributors ?? []).map(contributor => ({
      path: posix.join(folder, `${bindingName(contributor)}.yaml`),
      objects: [
        buildContributorBinding(input, contributor),
        buildContributorPolicy(input, contributor, access),
      ],
    })),
  ];
}
