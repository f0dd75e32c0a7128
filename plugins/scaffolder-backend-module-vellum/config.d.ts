import { HumanDuration } from '@backstage/types';

export interface Config {
  vellum?: {
    /** Changes to the GitOps repository by the scaffolder action `vellum:gitops:propose`. */
    gitops?: {
      /**
       * The GitOps repository, as `host?owner=…&repo=…`, for templates that do not name one. Its host needs an entry
       * under `integrations.github`.
       */
      repoUrl?: string;
      /** The branch that the GitOps controller follows; the repository's default branch where absent. */
      branch?: string;
      /** What new entities of the catalog say about themselves. */
      entities?: {
        /**
         * Cluster they live in: a name in Backstage's `kubernetes` configuration. Where absent, entities name none and
         * the suite takes the only one configured.
         */
        cluster?: string;
        /** System they belong to; none where absent. */
        system?: string;
        /** Flux Kustomization that applies the claims, as `namespace/name`; none where absent. */
        fluxKustomization?: string;
      };
      /** How long one request to the forge may take; 30 seconds where absent. */
      requestTimeout?: HumanDuration | string;
      /**
       * Where things lie in the repository. `{name}` and `{namespace}` stand for those of the claim.
       */
      layout?: {
        /** File of a claim; `platforms/{name}.yaml` where absent. */
        claimFile?: string;
        /** The kustomization.yaml that lists the claims; `platforms/kustomization.yaml` where absent. */
        claimKustomization?: string;
        /** File of a catalog entity; `catalog/{name}.yaml` where absent. */
        entityFile?: string;
        /** The catalog Location that lists the entities; `catalog/all.yaml` where absent. */
        entityLocation?: string;
      };
    };
  };
}
