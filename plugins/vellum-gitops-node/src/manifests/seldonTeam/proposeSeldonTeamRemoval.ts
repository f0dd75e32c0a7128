import { InputError } from '@backstage/errors';
import { ProposedChange } from '../../changeset';
import { teamKustomizationFile } from './buildTeamKustomization';
import { readNamespaces } from './read/readNamespaces';
import { SeldonTeamInput } from './SeldonTeamInput';
import { TeamObjects } from './read/TeamObjects';
import { removeSeldonTeamChangeSet } from './removeSeldonTeamChangeSet';
import {
  defaultSeldonTeamLayout,
  seldonTeamFolder,
  SeldonTeamLayout,
} from './SeldonTeamLayout';

/**
 * A Seldon team taken away in one environment: every file that its folder has at the commit that the change is planned
 * on, also those that people added.
 *
 * @public
 */
export function proposeSeldonTeamRemoval(options: {
  team: SeldonTeamInput['team'];
  environment: SeldonTeamInput['environment'];
  layout?: SeldonTeamLayout;
}): ProposedChange {
  const { team, environment, layout = defaultSeldonTeamLayout } = options;
  return {
    id: `seldon-team/${environment}/${team}`,
    async at(repository) {
      const folder = seldonTeamFolder(options, layout);
      const objects = await TeamObjects.read(repository, folder);
      if (!objects) {
        throw new InputError(
          `There is no Seldon team ${team} in ${environment}: ${folder} has no files. It may have been removed already`,
        );
      }
      const own = teamKustomizationFile(folder);
      return removeSeldonTeamChangeSet({
        input: { team, environment, ...readNamespaces(objects, options) },
        files: await repository.listFiles(folder),
        applier:
          (await repository.readFile(own)) === undefined ? undefined : own,
        layout,
      }).changeSet;
    },
  };
}
