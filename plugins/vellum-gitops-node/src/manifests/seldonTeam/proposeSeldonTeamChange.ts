import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { readField } from '@vellum-io/backstage-plugin-vellum-common';
import { isDeepStrictEqual } from 'node:util';
import {
  ChangeOperation,
  ChangeSet,
  planChangeSet,
  ProposedChange,
} from '../../changeset';
import { RepositoryReader } from '../../repository';
import { describeFieldProblems } from '../../validation';
import { EntityPlacement } from '../EntityPlacement';
import { changeFiles } from '../files/changeFiles';
import { ManifestFile } from '../files/ManifestFile';
import { buildSealedSecretFiles } from './buildSealedSecretFiles';
import { buildSeldonTeamFiles } from './buildSeldonTeamFiles';
import { changeSeldonTeamChangeSet } from './changeSeldonTeamChangeSet';
import { describeRotation } from './describeRotation';
import { parseObjects } from './read/parseObjects';
import { overlay } from './read/overlay';
import { readSeldonTeam } from './readSeldonTeam';
import {
  defaultSeldonTeamLayout,
  placeSeldonTeam,
  SeldonTeamLayout,
} from './SeldonTeamLayout';
import { SeldonTeamInput } from './SeldonTeamInput';
import { validateSealedSecrets } from './validateSealedSecrets';

/**
 * A Seldon team with other values than it has in the repository: the files are read at the commit that the change is
 * planned on, and only what differs is edited. Sealed values replace those of the same Secret and key. Expects valid input.
 *
 * @public
 */
export function proposeSeldonTeamChange(options: {
  after: SeldonTeamInput;
  /** What is sealed anew; other Secrets, and other keys of the same ones, stay. */
  sealedSecrets?: readonly JsonObject[];
  placement?: EntityPlacement;
  layout?: SeldonTeamLayout;
}): ProposedChange {
  const { after, sealedSecrets = [], placement } = options;
  const { layout = defaultSeldonTeamLayout } = options;
  const problems = validateSealedSecrets(after, sealedSecrets);
  if (problems.length > 0) {
    throw new InputError(describeFieldProblems(problems));
  }
  const { team, environment } = after;
  const place = placeSeldonTeam(after, layout);
  return {
    id: `seldon-team/${environment}/${team}`,
    async at(repository) {
      const before = await readSeldonTeam({
        team,
        environment,
        repository,
        layout,
      });
      if (!before) {
        throw new InputError(
          `There is no Seldon team ${team} in ${environment}: ${place.folder} has no files. Check the name, or create the team first`,
        );
      }
      const { changeSet } = changeSeldonTeamChangeSet({
        before,
        after,
        placement,
        layout,
      });
      await assertReached({ repository, changeSet, after, layout });
      const sealed = await sealedOperations({
        repository,
        files: buildSealedSecretFiles(after, place.folder, sealedSecrets),
        kustomization: place.kustomization,
      });
      return {
        ...changeSet,
        description: [
          changeSet.description,
          ...describeRotation(sealedSecrets),
        ].join('\n'),
        operations: [...changeSet.operations, ...sealed],
      };
    },
  };
}

/** Files that are there are edited, the others added to the list. */
async function sealedOperations(options: {
  repository: RepositoryReader;
  files: readonly ManifestFile[];
  kustomization: string;
}): Promise<ChangeOperation[]> {
  const { repository, files, kustomization } = options;
  const before = await Promise.all(
    files.map(async ({ path }): Promise<ManifestFile[]> => {
      const text = await repository.readFile(path);
      return text === undefined
        ? []
        : [{ path, objects: parseObjects(path, text) as JsonObject[] }];
    }),
  );
  const there = before.flat();
  const after = files.map(file => {
    const old = there.find(({ path }) => path === file.path);
    return old ? withOtherKeys(file, old) : file;
  });
  return changeFiles({ before: there, after, kustomization });
}

/**
 * The values of a SealedSecret are sealed one by one, so those that are not sealed anew stay, unless they are bound to
 * something else than the new ones.
 */
function withOtherKeys(file: ManifestFile, old: ManifestFile): ManifestFile {
  const [secret] = file.objects;
  const [before] = old.objects;
  const boundTo = (object: JsonObject) => [
    readField(object, 'metadata', 'name'),
    readField(object, 'metadata', 'namespace'),
    readField(object, 'metadata', 'annotations'),
  ];
  if (!isDeepStrictEqual(boundTo(secret), boundTo(before))) {
    return file;
  }
  const keysOf = (object: JsonObject) =>
    readField(object, 'spec', 'encryptedData') as JsonObject | undefined;
  const spec = {
    ...(secret.spec as JsonObject),
    encryptedData: { ...keysOf(before), ...keysOf(secret) },
  };
  return { ...file, objects: [{ ...secret, spec }] };
}

/**
 * Edits go to the places where we wrote the values. Where people reordered a file, an edit could meet another value: so
 * what would come of it is read again, and has to be what was asked for.
 */
async function assertReached(options: {
  repository: RepositoryReader;
  changeSet: ChangeSet;
  after: SeldonTeamInput;
  layout: SeldonTeamLayout;
}): Promise<void> {
  const { repository, changeSet, after, layout } = options;
  const { files, findings } = await planChangeSet({ changeSet, repository });
  if (findings.some(({ severity }) => severity === 'problem')) {
    // Each of them is shown with the plan.
    return;
  }
  const { team, environment } = after;
  const reached = await readSeldonTeam({
    team,
    environment,
    repository: overlay(repository, files),
    layout,
  });
  const meaning = (input: SeldonTeamInput) => buildSeldonTeamFiles(input, '');
  if (!reached || !isDeepStrictEqual(meaning(reached), meaning(after))) {
    const { folder } = placeSeldonTeam(after, layout);
    throw new InputError(
      `The files in ${folder} were changed by hand, so that this change would not have the meaning it should have. Make it by hand in these files, or put their lists back in order`,
    );
  }
}
