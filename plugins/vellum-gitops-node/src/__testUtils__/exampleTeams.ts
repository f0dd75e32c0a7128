import { JsonObject } from '@backstage/types';
import { KubeflowProfileInput, SeldonTeamInput } from '../manifests';

/** A team of variant A with everything that has a default left out. */
export const seldonTeam: SeldonTeamInput = {
  team: 'fraud',
  environment: 'production',
  modelsNamespace: 'fraud-models',
  workloadsNamespace: 'fraud-work',
  owner: 'group:default/fraud-team',
  group: 'fraud-ml',
  quota: {
    variant: 'A',
    requestsCpu: '10',
    requestsMemory: '20Gi',
    limitsMemory: '40Gi',
    models: 10,
  },
  servers: { mlserver: 1 },
  network: { gatewayNamespace: 'gateway-system' },
  kafka: {
    namespace: 'data',
    bootstrapServers: 'kafka.data.svc:9092',
  },
};

/** A team of variant B with every field set. */
export const wholeSeldonTeam: SeldonTeamInput = {
  ...seldonTeam,
  environment: 'dev',
  controllerNamespace: 'seldon-operator',
  costCenter: '4711',
  podSecurity: 'restricted',
  quota: {
    variant: 'B',
    requestsCpu: '10',
    requestsMemory: '20Gi',
    limitsMemory: '40Gi',
    models: 10,
    limitsCpu: '20',
    componentCpu: '250m',
  },
  replicas: { 'seldon-envoy': 2, hodometer: 0 },
  servers: { mlserver: 2, triton: 1 },
  network: {
    gatewayNamespace: 'gateway-system',
    objectStore: { namespace: 'data', port: 9000 },
    mlflow: { namespace: 'mlflow', port: 5000 },
    apiServerCidr: '10.96.0.1/32',
  },
  kafka: {
    namespace: 'data',
    bootstrapServers: 'kafka-0.data.svc:9093,kafka-1.data.svc:9092',
  },
  storageSecret: 'models-store',
  tracing: { namespace: 'monitoring', endpoint: 'collector.monitoring:4317' },
  title: 'Fraud models',
  description: 'Development',
};

/** As the sealing makes them. */
export const sealedSecret = (
  name: string,
  namespace: string,
  keys: string[],
): JsonObject => ({
  apiVersion: 'bitnami.com/v1alpha1',
  kind: 'SealedSecret',
  metadata: { name, namespace },
  spec: {
    encryptedData: Object.fromEntries(keys.map(key => [key, 'AgBsealed'])),
    template: { metadata: { name, namespace }, type: 'Opaque' },
  },
});

export const kubeflowProfile: KubeflowProfileInput = {
  name: 'team-a',
  owner: 'group:default/team-a',
  user: 'grace@example.com',
};

/** A profile with every field set. */
export const wholeKubeflowProfile: KubeflowProfileInput = {
  ...kubeflowProfile,
  quota: { cpu: '8', memory: '32Gi', gpus: 1, volumes: 10, storage: '200Gi' },
  contributors: [
    { user: 'Alan.T@example.com', role: 'edit' },
    { user: 'joan@example.com', role: 'view' },
  ],
  plugins: [
    {
      kind: 'WorkloadIdentity',
      gcpServiceAccount: 'team-a@project-one.iam.gserviceaccount.com',
    },
    {
      kind: 'AwsIamForServiceAccount',
      awsIamRole: 'arn:aws:iam::123456789012:role/team-a',
      annotateOnly: true,
    },
  ],
  title: 'Team A',
  description: 'Notebooks',
};
