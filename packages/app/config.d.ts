export interface Config {
  app?: {
    /**
     * Users that the sign-in page offers beside the guest; each must be listed in `auth.providers.demo.users` too.
     * @visibility frontend
     */
    demoUsers?: string[];
  };
}
