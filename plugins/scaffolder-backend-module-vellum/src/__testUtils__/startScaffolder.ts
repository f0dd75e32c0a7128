import {
  coreServices,
  createBackendModule,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import { scaffolderModuleVellum } from '../module';
import { BrokerPauses } from './BrokerPauses';

/** The scaffolder's backend with the suite's module. Nothing of it is left after it was stopped. */
export async function startScaffolder(options: {
  configData: JsonObject;
  /** What stands in for the rest of Backstage. */
  features: NonNullable<Parameters<typeof startTestBackend>[0]>['features'];
}) {
  const { configData, features = [] } = options;
  const pauses = BrokerPauses.watch();
  let database: DatabaseService | undefined;
  const takeDatabase = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'take-database',
    register(env) {
      env.registerInit({
        deps: { service: coreServices.database },
        init: async ({ service }) => {
          database = service;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({ data: configData }),
      ...features,
      scaffolderPlugin,
      scaffolderModuleVellum,
      takeDatabase,
    ],
  });
  return {
    server: backend.server,
    stop: async () => {
      const client = await database?.getClient();
      // There is one connection to SQLite, so this waits for its turn, and twice for what a look does after its first answer.
      await pauses.end(async () => {
        await client?.raw('select 1');
        await client?.raw('select 1');
      });
      await backend.stop();
      // A backend leaves connections to SQLite open, and each has a timer that keeps the process alive.
      await client?.destroy();
    },
  };
}
