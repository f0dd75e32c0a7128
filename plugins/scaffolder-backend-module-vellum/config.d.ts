import { HumanDuration } from '@backstage/types';

export interface Config {
  vellum?: {
    /** Changes to the GitOps repository by the scaffolder actions of the suite. */
    gitops?: {
      /**
       * The GitOps repository, as `host?owner=…&repo=…`, for templates that do not name one. Its host needs an entry
       * with credentials under `integrations.github`, `integrations.gitlab` or `integrations.gitea`.
       */
      repoUrl?: string;
      /** The branch that the GitOps controller follows; the repository's default branch where absent. */
      branch?: string;
      /** What new entities of the catalog say about themselves. */
      entities?: {
        /**
         * Cluster they live in: a name in Backstage's `kubernetes` configuration. Where absent, entities name none and
         * the suite takes the only one configured. Also the cluster that is asked, as the person who proposes, whether a
         * new namespace is there already; where absent, none is.
         */
        cluster?: string;
        /** System they belong to; none where absent. */
        system?: string;
        /** Flux Kustomization that applies the claims, as `namespace/name`; none where absent. */
        fluxKustomization?: string;
      };
      /**
       * Further repositories and clusters that people may choose. What one leaves out is as for all, but for what belongs to
       * another repository (`branch`) or another cluster (`sealing`, `dryRun`, `platformApi`). Each needs another `repoUrl`
       * or another `entities.cluster` than the others.
       */
      targets?: Array<{
        /** Another repository than that of all. */
        repoUrl?: string;
        branch?: string;
        entities?: {
          /** The cluster that is delivered from it: what people choose by. */
          cluster?: string;
          system?: string;
          fluxKustomization?: string;
        };
        requestTimeout?: HumanDuration | string;
        platformApi?: 'claim' | 'xr';
        /** As for all, key by key. */
        layouts?: object;
        /** As for all, key by key. */
        kubeflow?: object;
        /** As for all, key by key. */
        choices?: object;
        /** The certificate of this cluster; nothing can be sealed for another cluster without one. */
        sealing?: { certificate?: string; certificateUrl?: string };
        /** The dry run of this cluster; not done for another cluster where absent. */
        dryRun?: object;
      }>;
      /** How long one request to the forge may take; 30 seconds where absent. */
      requestTimeout?: HumanDuration | string;
      /**
       * Which API of Vellum platforms the cluster serves: `claim` (the default), or `xr` for composite resources without a
       * claim, which only Crossplane 2 knows.
       */
      platformApi?: 'claim' | 'xr';
      /** What people may choose for Vellum platforms. A list that is absent restricts nothing, but for the first. */
      choices?: {
        /**
         * Helm repositories that charts may come from. Those of Istio and of Knative themselves where absent: charts are
         * installed with the rights of Crossplane's Helm provider, which are those of an administrator in most clusters.
         */
        chartRepositories?: string[];
        istioVersions?: string[];
        knativeOperatorVersions?: string[];
        knativeServingVersions?: string[];
      };
      /** Trying what a change adds and changes on a cluster, without changing anything there; not done where absent. */
      dryRun?: {
        /** The cluster: a name in Backstage's `kubernetes` configuration. Asked as the person who proposes. */
        cluster: string;
        /**
         * Service account to act as, `namespace/name`. The account of the portal, which only reads, needs to be allowed to
         * impersonate it: `examples/rbac/dry-run` has both, and the policy that keeps this account from changing anything.
         * Where absent, the account of the cluster's configuration tries itself.
         */
        serviceAccount?: string;
        /**
         * Namespace in which objects are tried whose own is not there yet, because the same change makes it; they are not
         * tried where absent.
         */
        namespace?: string;
        /** Field manager of the GitOps controller; `kustomize-controller`, that of Flux, where absent. */
        fieldManager?: string;
      };
      /** Sealing of secrets for the cluster. */
      sealing?: {
        /** Certificate of the cluster's Sealed Secrets controller in PEM, as `kubeseal --fetch-cert` prints it. */
        certificate?: string;
        /**
         * Where to read it where `certificate` is absent: the controller serves it at `/v1/cert.pem`. The host has to be
         * listed under `backend.reading.allow`.
         */
        certificateUrl?: string;
      };
      /** Where the products lie in the repository. Paths are relative to its root. */
      layouts?: {
        /** `{name}` and `{namespace}` stand for those of the claim. */
        vellumPlatform?: {
          /** File of a claim; `platforms/{name}.yaml` where absent. */
          claimFile?: string;
          /** The kustomization.yaml that lists the claims; `platforms/kustomization.yaml` where absent. */
          claimKustomization?: string;
          /** File of a catalog entity; `catalog/{name}.yaml` where absent. */
          entityFile?: string;
          /** The catalog Location that lists the entities; `catalog/all.yaml` where absent. */
          entityLocation?: string;
          /** Flux Kustomization that applies the claims, as `namespace/name`; that of `entities` where absent. */
          fluxKustomization?: string;
        };
        /** `{team}`, `{environment}` and `{namespace}`, that of the models, stand for those of the team. */
        seldonTeam?: {
          /** Folder of a team in one environment; `seldon/{environment}/{team}` where absent. */
          folder?: string;
          /** The kustomization.yaml that lists the folders; `seldon/{environment}/kustomization.yaml` where absent. */
          kustomization?: string;
          /** Folder that is searched for namespaces of the same name; `namespaces` where absent. */
          namespaces?: string;
          /** File of a catalog entity; `catalog/{namespace}.yaml` where absent. */
          entityFile?: string;
          /** The catalog Location that lists the entities; `catalog/all.yaml` where absent. */
          entityLocation?: string;
          /** Flux Kustomization that applies the teams, as `namespace/name`; that of `entities` where absent. */
          fluxKustomization?: string;
          /**
           * The source of Flux that holds the repository, as `GitRepository/namespace/name`: each new team then gets a Flux
           * Kustomization of its own, in the namespace of the source. Where absent, the one that applies the list of teams
           * applies them all. Teams that are there stay as they are.
           */
          fluxSource?: string;
        };
        /** `{name}` stands for that of the profile. */
        kubeflowProfile?: {
          /** Folder of a profile; `kubeflow/profiles/{name}` where absent. */
          folder?: string;
          /** The kustomization.yaml that lists the folders; `kubeflow/profiles/kustomization.yaml` where absent. */
          kustomization?: string;
          /** Folder that is searched for a namespace of the same name; `namespaces` where absent. */
          namespaces?: string;
          /** File of a catalog entity; `catalog/{name}.yaml` where absent. */
          entityFile?: string;
          /** The catalog Location that lists the entities; `catalog/all.yaml` where absent. */
          entityLocation?: string;
          /** Flux Kustomization that applies the profiles, as `namespace/name`; that of `entities` where absent. */
          fluxKustomization?: string;
        };
      };
      /** How Kubeflow tells users apart: what the policies of contributors say. */
      kubeflow?: {
        /** Header with the signed-in user; `kubeflow-userid` where absent. */
        userIdHeader?: string;
        /** What stands before the user in that header; nothing where absent. */
        userIdPrefix?: string;
        /**
         * Istio identities that set the header and may be believed; those of the ingress gateway and of Pipelines where
         * absent.
         */
        principals?: string[];
        /** Name of the waypoint of a namespace in an ambient mesh, where rules about headers need one. */
        waypoint?: string;
      };
    };
  };
}
