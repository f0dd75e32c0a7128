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
  /** The file of the team's own Flux Kustomization, where it has one. */
  applier?: string;
  layout?: SeldonTeamLayout;
}): { changeSet: ChangeSet } {
  const { input, files, applier } = options;
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
        '',
        ...checklistFor(models, workloads),
      ].join('\n'),
      operations: removeFiles({
        place: placeSeldonTeam(
          input,
          options.layout ?? defaultSeldonTeamLayout,
        ),
        files,
        applier,
      }),
    },
  };
}

/**
 * The order counts: models, pipelines and experiments have finalizers that the operator takes off with the help of the
 * scheduler, so a namespace whose scheduler went first may hang in its deletion.
 */
function checklistFor(models: string, workloads: string): string[] {
  return [
    'Before the merge, in this order:',
    '',
    `- [ ] Nobody sends requests to \`${models}\` any more, and what runs in \`${workloads}\` is done.`,
    '- [ ] What is to be kept is copied: volumes, and results that lie nowhere else.',
    `- [ ] While the scheduler still runs: \`kubectl -n ${models} delete experiments.mlops.seldon.io,pipelines.mlops.seldon.io --all\`, then \`kubectl -n ${models} delete models.mlops.seldon.io --all\`.`,
    '- [ ] Keys and tokens of the team are revoked in the object store, in MLflow and in the registry: sealed values stay readable in the history of git for whoever has the key of the cluster.',
    '',
    'After the merge:',
    '',
    `- [ ] \`kubectl get namespaces ${models} ${workloads}\` finds neither. One that stays in Terminating names in its status what it waits for; mostly Seldon’s operator does not run.`,
    '- [ ] For a complete reset: add the team again by its form, with new keys, only when both are gone.',
  ];
}
