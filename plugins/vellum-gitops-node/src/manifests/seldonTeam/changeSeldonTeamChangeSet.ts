import { InputError } from '@backstage/errors';
import { ChangeSet } from '../../changeset';
import { EntityPlacement } from '../EntityPlacement';
import { changeFiles } from '../files/changeFiles';
import { ManifestFile } from '../files/ManifestFile';
import { buildSeldonTeamEntity } from './buildSeldonTeamEntity';
import { buildSeldonTeamFiles } from './buildSeldonTeamFiles';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';
import {
  defaultSeldonTeamLayout,
  placeSeldonTeam,
  SeldonTeamLayout,
} from './SeldonTeamLayout';

/**
 * Another state of a Seldon team: only what differs between the two inputs is edited, so what people wrote into the
 * files themselves stays. The team, its environment and its namespaces keep their names: a namespace under another name
 * would be a new one, and the old one would go with everything in it. Expects valid input.
 *
 * @internal
 */
export function changeSeldonTeamChangeSet(options: {
  before: SeldonTeamInput;
  after: SeldonTeamInput;
  placement?: EntityPlacement;
  layout?: SeldonTeamLayout;
}): { changeSet: ChangeSet } {
  const { before, after, placement = {} } = options;
  if (namesOf(before) !== namesOf(after)) {
    throw new InputError(
      'The names of a team, its environment and its namespaces cannot be changed; add a new team and remove the old one',
    );
  }
  const place = placeSeldonTeam(
    after,
    options.layout ?? defaultSeldonTeamLayout,
  );
  const filesOf = (input: SeldonTeamInput): ManifestFile[] => [
    ...buildSeldonTeamFiles(input, place.folder),
    {
      path: place.entityFile,
      objects: [buildSeldonTeamEntity(input, placement)],
    },
  ];
  const { team, environment } = after;
  return {
    changeSet: {
      id: `seldon-team/${environment}/${team}`,
      title: `Change Seldon team ${team} (${environment})`,
      description: `Changes to the namespaces ${namesOf(after)}.`,
      operations: changeFiles({
        before: filesOf(before),
        after: filesOf(after),
        kustomization: place.kustomization,
      }),
    },
  };
}

function namesOf(input: SeldonTeamInput): string {
  const { models, workloads } = namespacesOf(input);
  return `\`${models}\` and \`${workloads}\` of ${input.team} (${input.environment})`;
}
