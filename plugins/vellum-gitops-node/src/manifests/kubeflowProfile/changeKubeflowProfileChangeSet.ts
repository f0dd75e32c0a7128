import { InputError } from '@backstage/errors';
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

/**
 * Another state of a Kubeflow profile: only what differs between the two inputs is edited, so what people wrote into the
 * files themselves stays. Name and user stay: the controller does not hand a namespace over to another user. Expects
 * valid input.
 *
 * @public
 */
export function changeKubeflowProfileChangeSet(options: {
  before: KubeflowProfileInput;
  after: KubeflowProfileInput;
  access?: KubeflowAccess;
  placement?: EntityPlacement;
  layout?: KubeflowProfileLayout;
}): { changeSet: ChangeSet } {
  const { before, after, access = {}, placement = {} } = options;
  if (before.name !== after.name || before.user !== after.user) {
    throw new InputError(
      'The name and the user of a profile cannot be changed, because Kubeflow does not hand a namespace over; add a new profile and remove the old one',
    );
  }
  const place = placeKubeflowProfile(
    after,
    options.layout ?? defaultKubeflowProfileLayout,
  );
  const filesOf = (input: KubeflowProfileInput): ManifestFile[] => [
    ...buildKubeflowProfileFiles(input, access, place.folder),
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
