import { posix } from 'node:path';
import { ChangeOperation, ChangeSet } from '../../changeset';
import { EntityPlacement } from '../EntityPlacement';
import { createFiles } from '../files/createFiles';
import { describeRows } from '../files/describeRows';
import { identityOf } from '../files/identityOf';
import { buildKubeflowProfileEntity } from './buildKubeflowProfileEntity';
import { buildKubeflowProfileFiles } from './buildKubeflowProfileFiles';
import { buildProfile } from './buildProfile';
import { buildProfileNamespace } from './buildProfileNamespace';
import { KubeflowAccess, KubeflowProfileInput } from './KubeflowProfileInput';
import {
  defaultKubeflowProfileLayout,
  KubeflowProfileLayout,
  placeKubeflowProfile,
} from './KubeflowProfileLayout';

/**
 * A new Kubeflow profile: a folder with the Profile, its namespace and its contributors, and the catalog entity. Expects
 * valid input.
 *
 * @public
 */
export function createKubeflowProfileChangeSet(options: {
  input: KubeflowProfileInput;
  access?: KubeflowAccess;
  placement?: EntityPlacement;
  layout?: KubeflowProfileLayout;
}): { changeSet: ChangeSet; entityRef: string; catalogPath: string } {
  const { input, access = {}, placement = {} } = options;
  const place = placeKubeflowProfile(
    input,
    options.layout ?? defaultKubeflowProfileLayout,
  );
  const entity = buildKubeflowProfileEntity(input, placement);
  const profiles = posix.dirname(place.parentKustomization);
  const absent: Array<[folder: string, object: ReturnType<typeof identityOf>]> =
    [
      [profiles, identityOf(buildProfile(input))],
      [profiles, identityOf(buildProfileNamespace(input))],
      [place.namespaces, identityOf(buildProfileNamespace(input))],
      [posix.dirname(place.entityLocation), identityOf(entity)],
    ];
  const changeSet: ChangeSet = {
    id: `kubeflow-profile/${input.name}`,
    title: `Add Kubeflow profile ${input.name}`,
    description: describe(input),
    operations: [
      ...absent.map(
        ([folder, object]): ChangeOperation => ({
          op: 'requireAbsentObject',
          folder,
          object,
        }),
      ),
      ...createFiles({
        files: buildKubeflowProfileFiles(input, access, place.folder),
        entity: { path: place.entityFile, objects: [entity] },
        place,
      }),
    ],
  };
  return {
    changeSet,
    entityRef: `resource:default/${input.name}`,
    catalogPath: place.entityFile,
  };
}

function describe(input: KubeflowProfileInput): string {
  const { name, owner, user, contributors = [] } = input;
  return [
    'A new Kubeflow profile. Once this is merged, the GitOps controller applies it, and Kubeflow prepares the namespace of the same name.',
    '',
    describeRows([
      ['Profile and namespace', name],
      ['Owner in the catalog', owner],
      ['Owner in Kubeflow', user],
      ...contributors.map(
        each => [`May ${each.role}`, each.user] as [string, string],
      ),
    ]),
    '',
    `Where a namespace ${name} exists already, Kubeflow takes it over only if its annotation \`owner\` is \`${user}\`.`,
  ].join('\n');
}
