import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const example = (name: string, input: object): string =>
  stringify({
    steps: [{ id: 'propose', action: 'seldon:team-namespace', name, input }],
  });

const values = {
  team: 'risk',
  environment: 'dev',
  modelsNamespace: 'risk-models',
  workloadsNamespace: 'risk-work',
  owner: 'group:default/platform-team',
  group: 'risk-ml',
  quotaVariant: 'A',
  requestsCpu: '10',
  requestsMemory: '20Gi',
  limitsMemory: '40Gi',
  maxModels: 10,
  mlserverReplicas: 1,
  gatewayNamespace: 'istio-system',
  kafkaNamespace: 'data-plane',
  kafkaBootstrapServers: 'kafka-bootstrap.data-plane.svc:9092',
};

/** @internal */
export const seldonTeamExamples: TemplateExample[] = [
  {
    description: 'Propose the namespaces of a team, without a limit on CPU',
    example: example('Propose the team', values),
  },
  {
    description: 'Let it have more models',
    example: example('Propose the change', {
      mode: 'change',
      ...values,
      maxModels: 20,
    }),
  },
  {
    description: 'Limit CPU too, and let it reach an object store',
    example: example('Propose the change', {
      mode: 'change',
      ...values,
      maxModels: 20,
      quotaVariant: 'B',
      limitsCpu: '20',
      objectStoreNamespace: 'data-plane',
      objectStorePort: 9000,
    }),
  },
  {
    description: 'Remove it, with its name typed once more',
    example: example('Propose the removal', {
      mode: 'remove',
      team: 'risk',
      environment: 'dev',
      confirmName: 'risk',
    }),
  },
];
