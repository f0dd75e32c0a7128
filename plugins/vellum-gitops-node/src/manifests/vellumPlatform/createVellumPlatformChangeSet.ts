import { posix } from 'node:path';
import { ChangeSet } from '../../changeset';
import { emitYaml } from '../../yaml';
import { EntityPlacement } from '../EntityPlacement';
import { defaultGitopsLayout, GitopsLayout } from '../GitopsLayout';
import { buildVellumPlatformClaim } from './buildVellumPlatformClaim';
import { buildVellumPlatformEntity } from './buildVellumPlatformEntity';
import { VellumPlatformInput } from './VellumPlatformInput';

/**
 * A new Vellum platform: its claim and its catalog entity, each listed where it will be found. Expects valid input.
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
  const claimFile = fillIn(layout.claimFile, input);
  const catalogPath = fillIn(layout.entityFile, input);
  const claimKustomization = fillIn(layout.claimKustomization, input);
  const entityLocation = fillIn(layout.entityLocation, input);
  const changeSet: ChangeSet = {
    id: `vellum-platform/${namespace}/${name}`,
    title: `Add Vellum platform ${namespace}/${name}`,
    description: describe(input),
    operations: [
      {
        op: 'requireAbsentObject',
        folder: posix.dirname(claimKustomization),
        object: {
          group: 'infrastructure.vellum.io',
          kind: 'VellumPlatform',
          namespace,
          name,
        },
      },
      {
        op: 'requireAbsentObject',
        folder: posix.dirname(entityLocation),
        object: {
          group: 'backstage.io',
          kind: 'Resource',
          namespace: 'default',
          name,
        },
      },
      {
        op: 'createFile',
        path: claimFile,
        content: emitYaml(buildVellumPlatformClaim(input)),
      },
      {
        op: 'addResource',
        path: claimKustomization,
        entry: posix.relative(posix.dirname(claimKustomization), claimFile),
      },
      {
        op: 'createFile',
        path: catalogPath,
        content: emitYaml(buildVellumPlatformEntity(input, placement)),
      },
      {
        op: 'addLocationTarget',
        path: entityLocation,
        target: `./${posix.relative(
          posix.dirname(entityLocation),
          catalogPath,
        )}`,
      },
    ],
  };
  return { changeSet, entityRef: `resource:default/${name}`, catalogPath };
}

function fillIn(pattern: string, input: VellumPlatformInput): string {
  return pattern
    .replaceAll('{namespace}', input.namespace)
    .replaceAll('{name}', input.name);
}

function describe(input: VellumPlatformInput): string {
  const rows = [
    ['Claim', `VellumPlatform ${input.namespace}/${input.name}`],
    ['Owner', input.owner],
    ['Platform', input.platformVersion],
    ['Istio', input.istioVersion],
    ['Knative operator', input.knativeOperatorVersion],
    ['Knative Serving', input.knativeServingVersion],
  ];
  return [
    `A new Vellum platform. Once this is merged, the GitOps controller applies the claim, and Crossplane installs Istio and Knative from it.`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([label, value]) => `| ${label} | \`${value}\` |`),
  ].join('\n');
}
