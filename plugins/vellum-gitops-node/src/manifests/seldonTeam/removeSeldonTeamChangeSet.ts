import { ChangeSet } from '../../changeset';
import { removeFiles } from '../files/removeFiles';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';
import {
  defaultSeldonTeamLayout,
  placeSeldonTeam,
  SeldonTeamLayout,
} from './SeldonTeamLayout';

/**
 * A Seldon team taken away in one environment, with its folder and its catalog entity. Expects valid input.
 *
 * @internal
 */
export function removeSeldonTeamChangeSet(options: {
  input: Pick<
    SeldonTeamInput,
    'team' | 'environment' | 'modelsNamespace' | 'workloadsNamespace'
  >;
  /** The files in the folder of the team, as the repository lists them. */
  files: readonly string[];
  layout?: SeldonTeamLayout;
}): { changeSet: ChangeSet } {
  const { input, files } = options;
  const { team, environment } = input;
  const { models, workloads } = namespacesOf(input);
  return {
    changeSet: {
      id: `seldon-team/${environment}/${team}`,
      title: `Remove Seldon team ${team} (${environment})`,
      description: [
        `Removes the namespaces \`${models}\` and \`${workloads}\`. Once this is merged, the GitOps controller deletes them with everything in them, if it prunes: the runtime, all models, pipelines and experiments, all workloads, all secrets and all volumes.`,
        '',
        'This cannot be undone by reverting the pull request: what was in the namespaces is gone.',
      ].join('\n'),
      operations: removeFiles({
        place: placeSeldonTeam(
          input,
          options.layout ?? defaultSeldonTeamLayout,
        ),
        files,
      }),
    },
  };
}
