import { SeldonComponent } from './seldonComponents';

/**
 * What a person decides about the namespaces of a Seldon team in one environment.
 *
 * @public
 */
export interface SeldonTeamInput {
  team: string;
  environment: SeldonTeamEnvironment;
  /** Where models are served. As in production; other environments get their name appended. */
  modelsNamespace: string;
  /** Where the team's own workloads run. As in production; other environments get their name appended. */
  workloadsNamespace: string;
  /** Where Seldon's operator runs, under its whole name; it exists already. `seldon-system` where absent. */
  controllerNamespace?: string;
  /** Entity ref of the owner in the catalog. */
  owner: string;
  /** Group of the cluster whose members may deploy models. */
  group: string;
  costCenter?: string;
  /** Pod security level that is enforced; `baseline` where absent. */
  podSecurity?: 'baseline' | 'restricted';
  quota: SeldonTeamQuota;
  /** Replicas of the components of the runtime; one of each where absent. */
  replicas?: Partial<Record<SeldonComponent, number>>;
  servers: SeldonTeamServers;
  network: SeldonTeamNetwork;
  kafka: SeldonTeamKafka;
  /** Name of the Secret with the rclone configuration of the object store: one key, one remote. */
  storageSecret?: string;
  /** Where traces go; none are sent where absent. */
  tracing?: SeldonTeamTracing;
  title?: string;
  description?: string;
}

/**
 * Each environment has a folder of its own.
 *
 * @public
 */
export type SeldonTeamEnvironment = 'dev' | 'staging' | 'production';

/**
 * What the models namespace may use. Variant A asks for no CPU limits. Variant B limits CPU, so every container needs
 * such a limit: the components of the runtime get one, all others a default.
 *
 * @public
 */
export type SeldonTeamQuota = {
  requestsCpu: string;
  requestsMemory: string;
  limitsMemory: string;
  /** How many Models may exist. */
  models: number;
} & (
  | { variant: 'A' }
  | {
      variant: 'B';
      limitsCpu: string;
      /** CPU limit of each component of the runtime; `500m` where absent. */
      componentCpu?: string;
    }
);

/**
 * Replicas of the model servers. Triton is left out where absent.
 *
 * @public
 */
export interface SeldonTeamServers {
  mlserver: number;
  triton?: number;
}

/**
 * Who may reach the namespaces, and what they may reach. What is absent stays closed.
 *
 * @public
 */
export interface SeldonTeamNetwork {
  /** Namespace of the gateway that sends requests to the models. */
  gatewayNamespace: string;
  objectStore?: NetworkPeer;
  mlflow?: NetworkPeer;
  /** Addresses of the Kubernetes API as a CIDR; Seldon's agents read their storage secrets from it. */
  apiServerCidr?: string;
}

/**
 * A port of whatever runs in a namespace.
 *
 * @public
 */
export interface NetworkPeer {
  namespace: string;
  port: number;
}

/**
 * The OpenTelemetry collector that gets the traces.
 *
 * @public
 */
export interface SeldonTeamTracing {
  namespace: string;
  /** `host:port`. */
  endpoint: string;
}

/**
 * The Kafka that pipelines use.
 *
 * @public
 */
export interface SeldonTeamKafka {
  namespace: string;
  /** `host:port`, comma separated. */
  bootstrapServers: string;
}
