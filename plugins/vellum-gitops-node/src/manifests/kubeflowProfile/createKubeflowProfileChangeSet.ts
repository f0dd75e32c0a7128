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
 * @internal
 */
export function createKubeflowProfileChangeSet(options: {
  input: KubeflowProfileInput;
  access?: KubeflowAccess;
  placement?: EntityPlacement;
  layout?: KubeflowProfileLayout;
  /** A file outside of the profile that declares the namespace already, with this user as its owner. */
  namespaceFile?: string;
}): { changeSet: ChangeSet; entityRef: string; catalogPath: string } {
  const { input, access = {}, placement = {}, namespaceFile } = options;
  const place = placeKubeflowProfile(
    input,
    options.layout ?? defaultKubeflowProfileLayout,
  );
  const entity = buildKubeflowProfileEntity(input, placement);
  const profiles = posix.dirname(place.parentKustomization);
  const absent: Array<[folder: string, object: ReturnType<typeof identityOf>]> =
    [
      [profiles, identityOf(buildProfile(input))],
      ...(namespaceFile
        ? []
        : [profiles, place.namespaces].map(
            (folder): [string, ReturnType<typeof identityOf>] => [
              folder,
              identityOf(buildProfileNamespace(input)),
            ],
          )),
      [posix.dirname(place.entityLocation), identityOf(entity)],
    ];
  const changeSet: ChangeSet = {
    id: `kubeflow-profile/${input.name}`,
    title: `Add Kubeflow profile ${input.name}`,
    description: describe(input, namespaceFile),
    operations: [
      ...absent.map(
        ([folder, object]): ChangeOperation => ({
          op: 'requireAbsentObject',
          folder,
          object,
        }),
      ),
      ...createFiles({
        files: buildKubeflowProfileFiles(input, access, place.folder, {
          withoutNamespace: namespaceFile !== undefined,
        }),
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

function describe(
  input: KubeflowProfileInput,
  namespaceFile: string | undefined,
): string {
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
    namespaceFile
      ? `The namespace ${name} is declared in \`${namespaceFile}\` already, with \`${user}\` as its owner: Kubeflow takes it over.`
      : `Where a namespace ${name} exists already, Kubeflow takes it over only if its annotation \`owner\` is \`${user}\`.`,
  ].join('\n');
}
