import {
  sealedSecret,
  seldonTeam,
  wholeSeldonTeam,
} from '../../__testUtils__/exampleTeams';
import { SeldonTeamInput } from './SeldonTeamInput';
import { validateSealedSecrets } from './validateSealedSecrets';
import { validateSeldonTeam } from './validateSeldonTeam';

const quota = (change: object) => ({
  quota: { ...seldonTeam.quota, ...change },
});

const network = (change: object) => ({
  network: { ...seldonTeam.network, ...change },
});

describe('validateSeldonTeam', () => {
  it.each([
    ['little', seldonTeam],
    ['much', wholeSeldonTeam],
  ])('finds nothing wrong with %s that is good', (_what, input) => {
    expect(validateSeldonTeam(input)).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a team with capitals', { team: 'Fraud' }, /^team "Fraud" is not a DNS/],
    ['a team as a path', { team: '../x' }, /^team/],
    ['a long team', { team: 'a'.repeat(41) }, /^team .*40 characters at most/],
    [
      'another environment',
      { environment: 'test' },
      /^environment "test" is not one of dev, staging, production/,
    ],
    [
      'one namespace for models and workloads',
      { workloadsNamespace: 'fraud-models' },
      /^workloadsNamespace is the same namespace as that of the models/,
    ],
    [
      'models in the namespace of the controller',
      { modelsNamespace: 'seldon-system' },
      /^controllerNamespace is the same namespace as that of the models/,
    ],
    [
      'workloads in the namespace of a controller elsewhere',
      { controllerNamespace: 'fraud-work' },
      /^controllerNamespace is the same namespace as that of the workloads/,
    ],
    [
      'a namespace that is too long with its environment',
      { environment: 'staging', modelsNamespace: 'a'.repeat(56) },
      /^modelsNamespace .*63 characters at most/,
    ],
    [
      'a namespace of the platform',
      { modelsNamespace: 'kube-system' },
      /^modelsNamespace "kube-system" is a namespace of the platform/,
    ],
    ['an owner with a space', { owner: 'a b' }, /^owner/],
    [
      'a group of everybody',
      { group: 'system:authenticated' },
      /^group "system:authenticated" is a group of Kubernetes itself/,
    ],
    ['no group', { group: '' }, /^group "" is not the name of a group/],
    ['a cost centre of words', { costCenter: 'a b' }, /^costCenter/],
    ['open pod security', { podSecurity: 'privileged' }, /^podSecurity/],
    ['no memory', quota({ requestsMemory: '' }), /^quota\.requestsMemory/],
    [
      'less memory at most than at least',
      quota({ limitsMemory: '10Gi' }),
      /^quota\.limitsMemory 10Gi is less than quota\.requestsMemory, 20Gi/,
    ],
    ['no models', quota({ models: 0 }), /^quota\.models 0 is not a whole/],
    ['a third variant', quota({ variant: 'C' }), /^quota\.variant "C"/],
    [
      'a CPU limit in variant A',
      quota({ limitsCpu: '20' }),
      /^quota\.limitsCpu belongs to variant B/,
    ],
    [
      'no CPU limit in variant B',
      quota({ variant: 'B' }),
      /^quota\.limitsCpu "" is not an amount of CPU/,
    ],
    [
      'less CPU at most than at least',
      quota({ variant: 'B', limitsCpu: '500m' }),
      /^quota\.limitsCpu 500m is less than quota\.requestsCpu, 10/,
    ],
    [
      'components with CPU in bytes',
      quota({ variant: 'B', limitsCpu: '20', componentCpu: '1Gi' }),
      /^quota\.componentCpu/,
    ],
    [
      'a model server among the components',
      { replicas: { mlserver: 1 } },
      /^replicas names "mlserver", which is no component of a runtime/,
    ],
    [
      'a negative number of replicas',
      { replicas: { hodometer: -1 } },
      /^replicas\.hodometer -1/,
    ],
    ['half a server', { servers: { mlserver: 0.5 } }, /^servers\.mlserver/],
    [
      'a server that does not exist',
      { servers: { mlserver: 1, other: 1 } },
      /^servers names "other"/,
    ],
    [
      'a gateway in no namespace',
      network({ gatewayNamespace: '' }),
      /^network\.gatewayNamespace/,
    ],
    [
      'a port that does not exist',
      network({ objectStore: { namespace: 'data', port: 70_000 } }),
      /^network\.objectStore\.port/,
    ],
    [
      'MLflow under the name of a Service',
      network({ mlflow: { namespace: 'mlflow.svc', port: 80 } }),
      /^network\.mlflow\.namespace/,
    ],
    [
      'every address there is',
      network({ apiServerCidr: '0.0.0.0/0' }),
      /^network\.apiServerCidr "0\.0\.0\.0\/0" is too wide/,
    ],
    [
      'an address without a prefix',
      network({ apiServerCidr: '10.0.0.1' }),
      /^network\.apiServerCidr "10\.0\.0\.1" is not a range/,
    ],
    [
      'a prefix that is too long',
      network({ apiServerCidr: '10.0.0.1/33' }),
      /^network\.apiServerCidr .* is not a range/,
    ],
    [
      'Kafka without a port',
      { kafka: { namespace: 'data', bootstrapServers: 'kafka' } },
      /^kafka\.bootstrapServers "kafka" is not a list/,
    ],
    [
      'Kafka in no namespace',
      { kafka: { ...seldonTeam.kafka, namespace: '-' } },
      /^kafka\.namespace/,
    ],
    [
      'a storage secret with a namespace',
      { storageSecret: 'other/secret' },
      /^storageSecret/,
    ],
    [
      'traces to an address of the web',
      { tracing: { namespace: 'monitoring', endpoint: 'https://collector' } },
      /^tracing\.endpoint/,
    ],
    [
      'an expression deep inside',
      network({ gatewayNamespace: '${{ x }}' }),
      /^network\.gatewayNamespace holds an expression/,
    ],
    [
      'ten thousand characters',
      { description: 'a'.repeat(10_000) },
      /^description is 10000 characters long/,
    ],
  ])('refuses %s', (_reason, change, message) => {
    const [problem, ...others] = validateSeldonTeam({
      ...seldonTeam,
      ...change,
    } as SeldonTeamInput);
    expect(`${problem?.field} ${problem?.message}`).toMatch(message);
    expect(others).toEqual([]);
  });

  it('lets environments share names, because each gets its own', () => {
    expect(
      validateSeldonTeam({
        ...seldonTeam,
        environment: 'dev',
        controllerNamespace: 'fraud-models',
      }),
    ).toEqual([]);
  });

  it('names every problem at once', () => {
    const problems = validateSeldonTeam({
      ...seldonTeam,
      team: 'X',
      group: '',
      storageSecret: 'Y',
    });
    expect(problems.map(each => each.field)).toEqual([
      'team',
      'group',
      'storageSecret',
    ]);
  });
});

describe('validateSealedSecrets', () => {
  const input = { ...seldonTeam, storageSecret: 'store' };
  const good = sealedSecret('store', 'fraud-models', ['s3']);

  it('finds nothing wrong with sealed secrets of both namespaces', () => {
    const registry = sealedSecret('store', 'fraud-work', ['a', 'b']);
    expect(validateSealedSecrets(input, [good, registry])).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a plain Secret', { ...good, kind: 'Secret' }, /is not a SealedSecret/],
    [
      'a plain value beside the sealed ones',
      { ...good, stringData: { a: 'hunter2' } },
      /is not a SealedSecret/,
    ],
    [
      'a plain value in the template',
      { ...good, spec: { encryptedData: {}, template: { data: {} } } },
      /is not a SealedSecret/,
    ],
    ['nothing sealed', { ...good, spec: {} }, /is not a SealedSecret/],
    [
      'a secret of another namespace',
      sealedSecret('other', 'kube-system', ['a']),
      /^sealedSecrets\[0\]\.metadata\.namespace has to be fraud-models or/,
    ],
    [
      'a secret of the controller namespace, which is that of all teams',
      sealedSecret('ml-platform', 'seldon-system', ['a']),
      /^sealedSecrets\[0\]\.metadata\.namespace has to be fraud-models or/,
    ],
    [
      'a name that is a path',
      sealedSecret('../x', 'fraud-models', ['a']),
      /^sealedSecrets\[0\]\.metadata\.name/,
    ],
    [
      'a storage secret of two remotes',
      sealedSecret('store', 'fraud-models', ['a', 'b']),
      /^sealedSecrets\[0\]\.spec\.encryptedData has 2 keys/,
    ],
  ])('refuses %s and repeats no value', (_reason, secret, message) => {
    const problems = validateSealedSecrets(input, [secret as typeof good]);
    expect(problems.map(each => `${each.field} ${each.message}`)).toEqual([
      expect.stringMatching(message),
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('refuses the same secret twice', () => {
    expect(validateSealedSecrets(input, [good, good])).toEqual([
      { field: 'sealedSecrets[1]', message: expect.stringMatching(/twice/) },
    ]);
  });
});
