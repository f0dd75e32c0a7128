export interface Config {
  auth?: {
    providers?: {
      /** Sign-in without proof for the example app; works in development only. */
      demo?: {
        /** Names of the users that may be chosen. */
        users?: string[];
      };
    };
  };
}
