import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { posix } from 'node:path';
import { ChangeOperation, ChangeSet } from '../../changeset';
import { describeFieldProblems } from '../../validation';
import { EntityPlacement } from '../EntityPlacement';
import { createFiles } from '../files/createFiles';
import { describeRows } from '../files/describeRows';
import { identityOf } from '../files/identityOf';
import { buildNamespace } from './buildNamespace';
import { buildSealedSecretFiles } from './buildSealedSecretFiles';
import { buildSeldonTeamEntity } from './buildSeldonTeamEntity';
import { buildSeldonTeamFiles } from './buildSeldonTeamFiles';
import {
  buildTeamKustomization,
  teamKustomizationName,
} from './buildTeamKustomization';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamDelivery } from './SeldonTeamDelivery';
import { SeldonTeamInput } from './SeldonTeamInput';
import {
  defaultSeldonTeamLayout,
  placeSeldonTeam,
  SeldonTeamLayout,
} from './SeldonTeamLayout';
import { validateSealedSecrets } from './validateSealedSecrets';

/**
 * A new Seldon team in one environment: a folder with its two namespaces and what belongs in them, and the catalog
 * entity. Expects valid input; what is not sealed is refused here too.
 *
 * @public
 */
export function createSeldonTeamChangeSet(options: {
  input: SeldonTeamInput;
  /** What the team's pods need to know, sealed for the two namespaces. */
  sealedSecrets?: readonly JsonObject[];
  placement?: EntityPlacement;
  layout?: SeldonTeamLayout;
  delivery?: SeldonTeamDelivery;
}): { changeSet: ChangeSet; entityRef: string; catalogPath: string } {
  const { input, sealedSecrets = [], delivery = {} } = options;
  const { fluxSource } = delivery;
  const placement: EntityPlacement = {
    ...options.placement,
    ...(fluxSource && {
      fluxKustomization: `${fluxSource.namespace}/${teamKustomizationName(
        input,
      )}`,
    }),
  };
  const problems = validateSealedSecrets(input, sealedSecrets);
  if (problems.length > 0) {
    throw new InputError(describeFieldProblems(problems));
  }
  const place = placeSeldonTeam(
    input,
    options.layout ?? defaultSeldonTeamLayout,
  );
  const entity = buildSeldonTeamEntity(input, placement);
  const { models } = namespacesOf(input);
  const changeSet: ChangeSet = {
    id: `seldon-team/${input.environment}/${input.team}`,
    title: `Add Seldon team ${input.team} (${input.environment})`,
    description: describe(input),
    operations: [
      ...[posix.dirname(place.parentKustomization), place.namespaces].flatMap(
        folder =>
          (['models', 'workloads'] as const).map(
            (purpose): ChangeOperation => ({
              op: 'requireAbsentObject',
              folder,
              object: identityOf(buildNamespace(input, purpose)),
            }),
          ),
      ),
      {
        op: 'requireAbsentObject',
        folder: posix.dirname(place.entityLocation),
        object: identityOf(entity),
      },
      ...createFiles({
        files: [
          ...buildSeldonTeamFiles(input, place.folder),
          ...buildSealedSecretFiles(input, place.folder, sealedSecrets),
        ],
        entity: { path: place.entityFile, objects: [entity] },
        place,
        applier:
          fluxSource && buildTeamKustomization(input, place.folder, fluxSource),
      }),
    ],
  };
  return {
    changeSet,
    entityRef: `resource:default/${models}`,
    catalogPath: place.entityFile,
  };
}

function describe(input: SeldonTeamInput): string {
  const { models, workloads, controller } = namespacesOf(input);
  return [
    'Namespaces for a Seldon team. Once this is merged, the GitOps controller makes them, and Seldon’s operator starts the runtime and the model servers.',
    '',
    describeRows([
      ['Team', `${input.team} (${input.environment})`],
      ['Owner', input.owner],
      ['Models namespace', models],
      ['Workloads namespace', workloads],
      ['Controller namespace', `${controller} (exists)`],
      ['Quota', `variant ${input.quota.variant}`],
    ]),
    '',
    `The operator has to watch all namespaces, or these two: \`controller.clusterwide\` of its chart is off by default.`,
    ...(input.network.apiServerCidr
      ? []
      : [
          '',
          'The models namespace may not reach the Kubernetes API, because no addresses of it were given.',
        ]),
    '',
    'After the merge, this shows how far it is:',
    '',
    '```',
    `kubectl get namespaces ${models} ${workloads}`,
    `kubectl -n ${models} get sealedsecrets,seldonruntimes,servers.mlops.seldon.io,resourcequotas`,
    '```',
    '',
    'Seldon Core 2 is under the Business Source License since 2.7.0: production use needs a commercial licence.',
  ].join('\n');
}
