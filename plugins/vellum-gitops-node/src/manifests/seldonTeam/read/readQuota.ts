import { readField } from '@vellum-io/backstage-plugin-vellum-common';
import { SeldonTeamQuota } from '../SeldonTeamInput';
import { TeamObjects } from './TeamObjects';

/** The quota of a team's models namespace. @internal */
export function readQuota(
  objects: TeamObjects,
  options: { models: string; componentCpu: string | undefined },
): SeldonTeamQuota {
  const { models: namespace, componentCpu } = options;
  const hard = readField(
    objects.find('ResourceQuota', { name: 'team-quota', namespace }),
    'spec',
    'hard',
  );
  const amount = (name: string) =>
    objects.require(readField(hard, name), `the quota of ${name}`);
  const common = {
    requestsCpu: amount('requests.cpu'),
    requestsMemory: amount('requests.memory'),
    limitsMemory: amount('limits.memory'),
    models: objects.requireCount(
      readField(hard, 'count/models.mlops.seldon.io'),
      'how many models the quota allows',
    ),
  };
  return readField(hard, 'limits.cpu') === undefined
    ? { variant: 'A', ...common }
    : {
        variant: 'B',
        ...common,
        limitsCpu: amount('limits.cpu'),
        ...(componentCpu && { componentCpu }),
      };
}
