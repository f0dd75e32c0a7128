import { posix } from 'node:path';
import { ChangeSet } from '../../changeset';
import { emitYaml } from '../../yaml';
import { EntityPlacement } from '../EntityPlacement';
import { describeRows } from '../files/describeRows';
import { defaultGitopsLayout, GitopsLayout } from '../GitopsLayout';
import { apiVersionOf } from './apiVersionOf';
import { buildVellumPlatform } from './buildVellumPlatform';
import { buildVellumPlatformEntity } from './buildVellumPlatformEntity';
import { entryOf, placeVellumPlatform } from './placeVellumPlatform';
import { protect } from './protect';
import { PLATFORM_PARAMETERS } from './platformParameters';
import { VellumPlatformInput } from './VellumPlatformInput';

/**
 * A new Vellum platform: its object and its catalog entity, each listed where it will be found. Expects valid input.
 *
 * @public
 */
export function createVellumPlatformChangeSet(options: {
  input: VellumPlatformInput;
  placement?: EntityPlacement;
  layout?: GitopsLayout;
}): { changeSet: ChangeSet; entityRef: string; catalogPath: string } {
  const { input, placement = {}, layout = defaultGitopsLayout } = options;
  const { name, namespace } = input;
  const place = placeVellumPlatform(input, layout);
  const { platformFile, kustomization, entityFile, entityLocation } = place;
  const changeSet: ChangeSet = {
    id: `vellum-platform/${namespace}/${name}`,
    title: `Add Vellum platform ${namespace}/${name}`,
    description: describe(input),
    operations: [
      {
        op: 'requireAbsentObject',
        folder: posix.dirname(kustomization),
        object: place.platform,
      },
      {
        op: 'requireAbsentObject',
        folder: posix.dirname(entityLocation),
        object: place.entity,
      },
      {
        op: 'createFile',
        path: platformFile,
        content: emitYaml(buildVellumPlatform(input)),
      },
      {
        op: 'addResource',
        path: kustomization,
        entry: entryOf(kustomization, platformFile),
      },
      ...(input.deleteProtection
        ? protect({ identity: input, platformFile, kustomization })
        : []),
      {
        op: 'createFile',
        path: entityFile,
        content: emitYaml(buildVellumPlatformEntity(input, placement)),
      },
      {
        op: 'addLocationTarget',
        path: entityLocation,
        target: `./${entryOf(entityLocation, entityFile)}`,
      },
    ],
  };
  return {
    changeSet,
    entityRef: `resource:default/${name}`,
    catalogPath: entityFile,
  };
}

function describe(input: VellumPlatformInput): string {
  const { name, namespace } = input;
  const what = input.apiStyle === 'xr' ? 'Composite resource' : 'Claim';
  return [
    `A new Vellum platform. Once this is merged, the GitOps controller applies it, and Crossplane installs Istio and Knative from it.`,
    '',
    describeRows([
      [what, `VellumPlatform ${namespace}/${name}`],
      ['API version', apiVersionOf(input)],
      ['Owner', input.owner],
      ...PLATFORM_PARAMETERS.flatMap(({ field, label }) => {
        const value = input[field];
        return value ? [[label, value] as const] : [];
      }),
      ...(input.deleteProtection ? [['Delete protection', 'on'] as const] : []),
    ]),
  ].join('\n');
}
