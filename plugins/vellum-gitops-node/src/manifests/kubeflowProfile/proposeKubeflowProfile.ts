import { InputError } from '@backstage/errors';
import { posix } from 'node:path';
import { ProposedChange } from '../../changeset';
import { RepositoryReader } from '../../repository';
import { isBelow } from '../../repository/isBelow';
import { EntityPlacement } from '../EntityPlacement';
import { readManifests } from '../files/readManifests';
import { changeKubeflowProfileChangeSet } from './changeKubeflowProfileChangeSet';
import { createKubeflowProfileChangeSet } from './createKubeflowProfileChangeSet';
import { explainForeignNamespace } from './explainForeignNamespace';
import { findNamespace } from './findNamespace';
import { KubeflowAccess, KubeflowProfileInput } from './KubeflowProfileInput';
import {
  defaultKubeflowProfileLayout,
  KubeflowProfileLayout,
  placeKubeflowProfile,
} from './KubeflowProfileLayout';
import { readKubeflowProfile } from './readKubeflowProfile';
import { removeKubeflowProfileChangeSet } from './removeKubeflowProfileChangeSet';

/** What {@link proposeKubeflowProfile} proposes. @public */
export type KubeflowProfileProposal =
  | { mode: 'create' | 'change'; input: KubeflowProfileInput }
  | { mode: 'remove'; input: Pick<KubeflowProfileInput, 'name'> };

/**
 * A Kubeflow profile created, changed or removed, worked out from the files at the commit it is planned on. Expects valid
 * input. Its `at` throws InputError where the profile to change or remove is not there, where its user would change, and
 * where the namespace of a new one is somebody else's.
 *
 * @public
 */
export function proposeKubeflowProfile(
  options: KubeflowProfileProposal & {
    access?: KubeflowAccess;
    placement?: EntityPlacement;
    layout?: KubeflowProfileLayout;
  },
): { change: ProposedChange; entityRef: string; catalogPath: string } {
  const { name } = options.input;
  const layout = options.layout ?? defaultKubeflowProfileLayout;
  const { access, placement } = options;
  const place = placeKubeflowProfile({ name }, layout);
  const change: ProposedChange = {
    id: `kubeflow-profile/${name}`,
    at: async repository => {
      switch (options.mode) {
        case 'create': {
          const { input } = options;
          const namespaceFile = await findOwnNamespace(
            input,
            repository,
            layout,
          );
          return createKubeflowProfileChangeSet({
            ...{ input, access, placement, layout, namespaceFile },
          }).changeSet;
        }
        case 'change': {
          const before = await readKubeflowProfile({
            ...{ name, repository, layout },
          });
          if (!before) {
            throw absent(name, place.folder);
          }
          const path = posix.join(place.folder, 'profile.yaml');
          const profile = readManifests(await repository.readFile(path)).find(
            ({ kind }) => kind === 'Profile',
          );
          return changeKubeflowProfileChangeSet({
            ...{ before, after: options.input, profile },
            ...{ access, placement, layout },
          }).changeSet;
        }
        case 'remove': {
          const files = await repository.listFiles(place.folder);
          if (files.length === 0) {
            throw absent(name, place.folder);
          }
          return removeKubeflowProfileChangeSet({ name, files, layout })
            .changeSet;
        }
        default:
          return options satisfies never;
      }
    },
  };
  return {
    change,
    entityRef: `resource:default/${name}`,
    catalogPath: place.entityFile,
  };
}

/** The file that declares the namespace of a new profile already, if it may; undefined where none does. */
async function findOwnNamespace(
  { name, user }: KubeflowProfileInput,
  repository: RepositoryReader,
  layout: KubeflowProfileLayout,
): Promise<string | undefined> {
  const place = placeKubeflowProfile({ name }, layout);
  const declared = await findNamespace(repository, {
    name,
    folders: [posix.dirname(place.parentKustomization), place.namespaces],
  });
  // What lies in the folder of the profile is in the way as a file, and said so there.
  const others = declared.filter(({ path }) => !isBelow(path, place.folder));
  for (const { path, owner } of others) {
    const reason = explainForeignNamespace({ user, owner });
    if (reason) {
      throw new InputError(
        `Namespace ${name} is declared in ${path} and ${reason}`,
      );
    }
  }
  return others[0]?.path;
}

function absent(name: string, folder: string): InputError {
  return new InputError(
    `There is no Kubeflow profile ${name}: the repository has nothing in ${folder}. Check the name, or create the profile first`,
  );
}
