import { GroupKind } from '../../kube/GroupKind';

/**
 * Kinds for which Argo CD 3.5 ships a script that is not written out here, by group. They hold waves, and what the
 * script would say of them is not known: no other rule stands in for it.
 */
const UNWRITTEN: Readonly<Record<string, readonly string[]>> = {
  'acid.zalan.do': ['postgresql'],
  'addons.cluster.x-k8s.io': ['ClusterResourceSet'],
  'apps.3scale.net': ['APIManager'],
  'apps.kruise.io': ['AdvancedCronJob', 'BroadcastJob', 'CloneSet', 'DaemonSet', 'StatefulSet'],
  'apps.openshift.io': ['DeploymentConfig'],
  'argoproj.io': ['AnalysisRun', 'CronWorkflow', 'EventBus', 'Experiment'],
  'astra.netapp.io': ['AppVault', 'Application', 'Backup', 'ExecHook', 'ExecHooksRun', 'ResourceBackup', 'ResticVolumeBackup', 'Schedule', 'Snapshot'],
  'beat.k8s.elastic.co': ['Beat'],
  'camel.apache.org': ['Integration'],
  'capabilities.3scale.net': ['ActiveDoc', 'Application', 'ApplicationAuth', 'Backend', 'CustomPolicyDefinition', 'DeveloperAccount', 'DeveloperUser', 'OpenAPI', 'Product', 'ProxyConfigPromote', 'Tenant'],
  'cassandra.rook.io': ['Cluster'],
  'cdi.kubevirt.io': ['DataVolume'],
  'ceph.rook.io': ['CephCluster', 'CephObjectStore'],
  'certmanager.k8s.io': ['Certificate', 'Issuer'],
  'clickhouse-keeper.altinity.com': ['ClickHouseKeeperInstallation'],
  'clickhouse.altinity.com': ['ClickHouseInstallation'],
  'cloudfront.aws.crossplane.io': ['Distribution'],
  'cluster.x-k8s.io': ['Cluster', 'Machine', 'MachineDeployment', 'MachineHealthCheck', 'MachinePool'],
  'controlplane.cluster.x-k8s.io': ['AWSManagedControlPlane'],
  'coralogix.com': ['Alert', 'RecordingRuleGroupSet'],
  'core.gardener.cloud': ['Shoot'],
  'core.humio.com': ['HumioAction', 'HumioAlert', 'HumioCluster', 'HumioIngestToken', 'HumioParser', 'HumioRepository', 'HumioView'],
  'core.spinkube.dev': ['SpinApp'],
  'datadoghq.com': ['DatadogMetric'],
  'db.atlasgo.io': ['AtlasMigration', 'AtlasSchema'],
  'elasticsearch.k8s.elastic.co': ['Elasticsearch'],
  'external-secrets.io': ['ClusterExternalSecret', 'ClusterSecretStore', 'ExternalSecret', 'PushSecret', 'SecretStore'],
  'flagger.app': ['Canary'],
  'game.kruise.io': ['GameServer', 'GameServerSet'],
  'gateway.solo.io': ['Gateway', 'MatchableHttpGateway', 'RouteOption', 'RouteTable', 'VirtualHostOption', 'VirtualService'],
  'gloo.solo.io': ['Proxy', 'Settings', 'Upstream', 'UpstreamGroup'],
  'grafana.integreatly.org': ['Grafana', 'GrafanaDashboard', 'GrafanaDatasource', 'GrafanaFolder'],
  'iam.aws.crossplane.io': ['Policy', 'Role', 'RolePolicyAttachment'],
  'iammanager.keikoproj.io': ['Iamrole'],
  'install.istio.io': ['IstioOperator'],
  'jaegertracing.io': ['Jaeger'],
  'k8s.keycloak.org': ['Keycloak'],
  'k8s.mariadb.com': ['Backup', 'Database', 'Grant', 'MariaDB', 'SqlJob', 'User'],
  'kafka.banzaicloud.io': ['KafkaCluster'],
  'karpenter.k8s.aws': ['EC2NodeClass'],
  'karpenter.sh': ['NodeClaim', 'NodePool'],
  'keda.sh': ['ScaledJob', 'ScaledObject'],
  'kiali.io': ['Kiali'],
  'kubernetes-client.io': ['ExternalSecret'],
  'kubevirt.io': ['VirtualMachine', 'VirtualMachineInstance'],
  'kyverno.io': ['Policy'],
  'lifecycle.keptn.sh': ['KeptnAppVersion', 'KeptnEvaluation', 'KeptnTask', 'KeptnWorkloadInstance', 'KeptnWorkloadVersion'],
  'logstash.k8s.elastic.co': ['Logstash'],
  'mariadb.mmontes.io': ['MariaDB'],
  'metrics.keptn.sh': ['Analysis', 'KeptnMetric'],
  'monitoring.coreos.com': ['Prometheus'],
  'networking.gke.io': ['ManagedCertificate'],
  'nmstate.io': ['NodeNetworkConfigurationPolicy'],
  'numaflow.numaproj.io': ['InterStepBufferService', 'MonoVertex', 'Pipeline', 'Vertex'],
  'numaplane.numaproj.io': ['ISBServiceRollout', 'MonoVertexRollout', 'NumaflowControllerRollout', 'PipelineRollout'],
  'objectbucket.io': ['ObjectBucketClaim'],
  'ocs.openshift.io': ['StorageCluster'],
  'onepassword.com': ['OnePasswordItem'],
  'openfaas.com': ['Function'],
  'opentelemetry.io': ['OpenTelemetryCollector'],
  'operator.openshift.io': ['IngressController'],
  'operators.coreos.com': ['Subscription'],
  'platform.confluent.io': ['Connect', 'Connector', 'ControlCenter', 'Kafka', 'KsqlDB', 'SchemaRegistry', 'Zookeeper'],
  'policy.open-cluster-management.io': ['CertificatePolicy', 'ConfigurationPolicy', 'OperatorPolicy', 'Policy'],
  'postgresql.cnpg.io': ['Cluster'],
  'proclaim.dogmatiq.io': ['DNSSDServiceInstance'],
  'projectcontour.io': ['ExtensionService', 'HTTPProxy'],
  'promoter.argoproj.io': ['ArgoCDCommitStatus', 'ChangeTransferPolicy', 'ClusterScmProvider', 'CommitStatus', 'GitCommitStatus', 'GitRepository', 'PromotionStrategy', 'PullRequest', 'ScmProvider', 'TimedCommitStatus', 'WebRequestCommitStatus'],
  'psmdb.percona.com': ['PerconaServerMongoDB'],
  'pxc.percona.com': ['PerconaXtraDBCluster'],
  'rabbitmq.com': ['Binding', 'Exchange', 'Permission', 'Policy', 'Queue', 'RabbitmqCluster', 'Shovel', 'User', 'Vhost'],
  'rds.aws.crossplane.io': ['DBCluster', 'DBInstance'],
  'rollouts.kruise.io': ['Rollout'],
  'route.openshift.io': ['Route'],
  'route53.aws.crossplane.io': ['ResourceRecordSet'],
  's3.aws.crossplane.io': ['Bucket'],
  'services.cloud.sap.com': ['ServiceBinding', 'ServiceInstance'],
  'snapshot.storage.k8s.io': ['VolumeSnapshot', 'VolumeSnapshotContent'],
  'solr.apache.org': ['SolrCloud'],
  'spot.io': ['SpotDeployment'],
  'stacks.crossplane.io': ['ClusterStackInstall'],
  'tower.ansible.com': ['AnsibleJob'],
  'trident.netapp.io': ['TridentBackendConfig', 'TridentOrchestrator'],
  'work.karmada.io': ['ClusterResourceBinding', 'ResourceBinding'],
  'zookeeper.pravega.io': ['ZookeeperCluster'],
};

/** Groups of which every kind without a script of its own has one that is not written out here. */
const UNWRITTEN_GROUPS =
  /^(.*\.cnrm\.cloud\.google\.com|grafana-org-operator\.kubitus-project\.gitlab\.io|operator\.victoriametrics\.com)$/;

/** Whether Argo CD has a check for the kind that we do not know. @internal */
export function hasUnwrittenCheck({ group, kind }: GroupKind): boolean {
  return (
    UNWRITTEN_GROUPS.test(group) ||
    (Object.prototype.hasOwnProperty.call(UNWRITTEN, group) &&
      UNWRITTEN[group].includes(kind))
  );
}
