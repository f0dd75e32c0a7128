import { ChangeSet } from '../../changeset';
import { removeFiles } from '../files/removeFiles';
import {
  defaultKubeflowProfileLayout,
  KubeflowProfileLayout,
  placeKubeflowProfile,
} from './KubeflowProfileLayout';

/**
 * A Kubeflow profile taken away, with its folder and its catalog entity. Expects a valid name.
 *
 * @internal
 */
export function removeKubeflowProfileChangeSet(options: {
  name: string;
  /** The files in the folder of the profile, as the repository lists them. */
  files: readonly string[];
  layout?: KubeflowProfileLayout;
}): { changeSet: ChangeSet } {
  const { name, files } = options;
  const layout = options.layout ?? defaultKubeflowProfileLayout;
  return {
    changeSet: {
      id: `kubeflow-profile/${name}`,
      title: `Remove Kubeflow profile ${name}`,
      description: [
        `Removes the profile and namespace \`${name}\`. Once this is merged, the GitOps controller deletes them with everything in them, if it prunes: all notebooks, all runs, all secrets and all volumes.`,
        '',
        'This cannot be undone by reverting the pull request: what was in the namespace is gone.',
      ].join('\n'),
      operations: removeFiles({
        place: placeKubeflowProfile({ name }, layout),
        files,
      }),
    },
  };
}
