import { ConfigReader } from '@backstage/config';
import { ChangeSet } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { readConfig } from '../../readConfig';
import { seldonTeam } from './seldonTeam';
import { SeldonTeamValues } from './seldonTeamFields';

const values: SeldonTeamValues = {
  team: 'fraud',
  environment: 'dev',
  modelsNamespace: 'fraud-models',
  workloadsNamespace: 'fraud-work',
  owner: 'group:default/fraud',
  group: 'fraud-ml',
  quotaVariant: 'A',
  requestsCpu: '10',
  requestsMemory: '20Gi',
  limitsMemory: '40Gi',
  maxModels: 10,
  mlserverReplicas: 1,
  gatewayNamespace: 'istio-system',
  kafkaNamespace: 'data-plane',
  kafkaBootstrapServers: 'kafka.data-plane.svc:9092',
};

const entriesOf = (gitops: object) => {
  const { changeSet } = seldonTeam.propose(
    values,
    'create',
    readConfig(new ConfigReader({ vellum: { gitops } })),
  );
  return (changeSet as ChangeSet).operations.flatMap(each =>
    each.op === 'addResource' ? [each.entry] : [],
  );
};

describe('who applies a Seldon team', () => {
  it.each([
    ['whoever applies the list of teams', {}, 'fraud'],
    [
      'a Flux Kustomization of its own, where app-config names the source',
      {
        layouts: {
          seldonTeam: { fluxSource: 'GitRepository/flux-system/platform' },
        },
      },
      'fraud.flux.yaml',
    ],
  ])('is %s', (_who, gitops, entry) => {
    expect(entriesOf(gitops)).toEqual([entry]);
  });
});
