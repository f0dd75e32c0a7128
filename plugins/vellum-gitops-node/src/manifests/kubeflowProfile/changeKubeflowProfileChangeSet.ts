import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { ChangeSet } from '../../changeset';
import { EntityPlacement } from '../EntityPlacement';
import { changeFiles } from '../files/changeFiles';
import { ManifestFile } from '../files/ManifestFile';
import { buildKubeflowProfileEntity } from './buildKubeflowProfileEntity';
import { buildKubeflowProfileFiles } from './buildKubeflowProfileFiles';
import { KubeflowAccess, KubeflowProfileInput } from './KubeflowProfileInput';
import {
  defaultKubeflowProfileLayout,
  KubeflowProfileLayout,
  placeKubeflowProfile,
} from './KubeflowProfileLayout';
import { mergePlugins, rawPlugins } from './readPlugins';

/**
 * Another state of a Kubeflow profile: only what differs between the two inputs is edited, so what people wrote into the
 * files themselves stays. Name and user stay: the controller does not hand a namespace over to another user. Expects
 * valid input.
 *
 * @internal
 */
export function changeKubeflowProfileChangeSet(options: {
  before: KubeflowProfileInput;
  after: KubeflowProfileInput;
  access?: KubeflowAccess;
  placement?: EntityPlacement;
  layout?: KubeflowProfileLayout;
  /** The Profile as it stands in git, where people may have added plugins by hand. */
  profile?: JsonObject;
}): { changeSet: ChangeSet } {
  const { before, after, access = {}, placement = {}, profile } = options;
  if (before.name !== after.name || before.user !== after.user) {
    throw new InputError(
      'The name and the user of a profile cannot be changed, because Kubeflow does not hand a namespace over; add a new profile and remove the old one',
    );
  }
  const place = placeKubeflowProfile(
    after,
    options.layout ?? defaultKubeflowProfileLayout,
  );
  const plugins = (input: KubeflowProfileInput, raw: JsonObject) =>
    input === before
      ? rawPlugins(raw)
      : mergePlugins(rawPlugins(raw), input.plugins ?? []);
  const filesOf = (input: KubeflowProfileInput): ManifestFile[] => [
    ...buildKubeflowProfileFiles(input, access, place.folder).map(file => ({
      ...file,
      objects: file.objects.map(object =>
        profile && object.kind === 'Profile'
          ? withPlugins(object, plugins(input, profile))
          : object,
      ),
    })),
    {
      path: place.entityFile,
      objects: [buildKubeflowProfileEntity(input, placement)],
    },
  ];
  return {
    changeSet: {
      id: `kubeflow-profile/${after.name}`,
      title: `Change Kubeflow profile ${after.name}`,
      description: `Changes to the profile and namespace \`${after.name}\`.`,
      operations: changeFiles({
        before: filesOf(before),
        after: filesOf(after),
        kustomization: place.kustomization,
      }),
    },
  };
}

function withPlugins(profile: JsonObject, plugins: JsonValue[]): JsonObject {
  const { plugins: _, ...spec } = profile.spec as JsonObject;
  return {
    ...profile,
    spec: { ...spec, ...(plugins.length > 0 ? { plugins } : {}) },
  };
}
