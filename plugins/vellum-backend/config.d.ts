import { HumanDuration } from '@backstage/types';

/** Configuration of the Vellum backend. Clusters are read from `kubernetes`. */
export interface Config {
  vellum?: {
    watch?: {
      /**
       * How long the kinds of a graph stay watched after somebody last read it: "10 minutes" where absent. Shorter
       * costs the cluster less memory and connections, longer makes coming back instant.
       *
       * @visibility backend
       */
      idleTimeout?: HumanDuration | string;
    };
  };
}
