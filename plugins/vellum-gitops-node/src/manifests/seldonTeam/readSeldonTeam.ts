import {
  readField,
  readList,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { RepositoryReader } from '../../repository';
import { namespacesOf } from './namespacesOf';
import { parseObjects } from './read/parseObjects';
import { readNamespaces, SeldonTeamIdentity } from './read/readNamespaces';
import { readNetwork } from './read/readNetwork';
import { readQuota } from './read/readQuota';
import { readRuntime } from './read/readRuntime';
import { TeamObjects } from './read/TeamObjects';
import { SeldonTeamInput } from './SeldonTeamInput';
import {
  defaultSeldonTeamLayout,
  placeSeldonTeam,
  seldonTeamFolder,
  SeldonTeamLayout,
} from './SeldonTeamLayout';

/**
 * What a person would have to type to get a team as the files of a repository have it; undefined where there is no such
 * team. Throws InputError where people changed the files into something that no input stands for.
 *
 * @public
 */
export async function readSeldonTeam(options: {
  team: string;
  environment: SeldonTeamInput['environment'];
  repository: RepositoryReader;
  layout?: SeldonTeamLayout;
}): Promise<SeldonTeamInput | undefined> {
  const { repository, layout = defaultSeldonTeamLayout } = options;
  const identity: SeldonTeamIdentity = {
    team: options.team,
    environment: options.environment,
  };
  const objects = await TeamObjects.read(
    repository,
    seldonTeamFolder(identity, layout),
  );
  if (!objects) {
    return undefined;
  }
  const names = { ...identity, ...readNamespaces(objects, identity) };
  const { models, workloads } = namespacesOf(names);
  const { bootstrapServers, componentCpu, tracingEndpoint, ...runtime } =
    readRuntime(objects);
  const { network, controllerNamespace, kafkaNamespace, tracingNamespace } =
    readNetwork(objects, { models, workloads, bootstrapServers });
  const labels = readField(
    objects.find('Namespace', { name: models }),
    'metadata',
    'labels',
  );
  const costCenter = readField(labels, 'platform.vellum.io/cost-center');
  const podSecurity = readString(labels, 'pod-security.kubernetes.io/enforce');
  const [subject] = readList(
    objects.find('RoleBinding', { name: 'model-deployer', namespace: models }),
    'subjects',
  );
  return {
    ...names,
    ...(controllerNamespace !== 'seldon-system' && { controllerNamespace }),
    ...(await readEntity(
      repository,
      placeSeldonTeam(names, layout).entityFile,
      objects,
    )),
    group: objects.require(
      readField(subject, 'name'),
      'which group may deploy models',
    ),
    ...(costCenter !== undefined && { costCenter: String(costCenter) }),
    ...(podSecurity === 'restricted' && { podSecurity }),
    quota: readQuota(objects, { models, componentCpu }),
    ...runtime,
    network,
    kafka: { namespace: kafkaNamespace, bootstrapServers },
    ...(tracingEndpoint && {
      tracing: {
        namespace: objects.require(
          tracingNamespace,
          'which namespace the collector of the traces is in',
        ),
        endpoint: tracingEndpoint,
      },
    }),
  };
}

async function readEntity(
  repository: RepositoryReader,
  path: string,
  objects: TeamObjects,
): Promise<Pick<SeldonTeamInput, 'owner' | 'title' | 'description'>> {
  const [entity] = parseObjects(path, (await repository.readFile(path)) ?? '');
  const title = readString(entity, 'metadata', 'title');
  const description = readString(entity, 'metadata', 'description');
  return {
    owner: objects.require(
      readField(entity, 'spec', 'owner'),
      `whose the team is, and there is no entity in ${path} either`,
    ),
    ...(title && { title }),
    ...(description && { description }),
  };
}
