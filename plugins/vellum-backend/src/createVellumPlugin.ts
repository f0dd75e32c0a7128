import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { vellumPermissions } from '@vellum-io/backstage-plugin-vellum-common';
import {
  ClusterConnection,
  ClusterCredentialsFactory,
  vellumClustersExtensionPoint,
} from '@vellum-io/backstage-plugin-vellum-node';
import { collectClusters, HttpClusterClient } from './cluster';
import { readConfig } from './readConfig';
import { createRouter } from './router';
import {
  AuthorizedGraphService,
  ChangeNotifier,
  DefaultGraphService,
  GraphCore,
} from './service';
import { ClusterCache, ClusterCaches } from './watch';

/**
 * The plugin around a core, which a test may replace.
 *
 * @internal
 */
export function createVellumPlugin(core: GraphCore) {
  return createBackendPlugin({
    pluginId: 'vellum',
    register(env) {
      const connections: ClusterConnection[] = [];
      const credentials = new Map<string, ClusterCredentialsFactory>();
      env.registerExtensionPoint(vellumClustersExtensionPoint, {
        addCluster: connection => connections.push(connection),
        setCredentials: (authProvider, factory) =>
          credentials.set(authProvider, factory),
      });

      env.registerInit({
        deps: {
          config: coreServices.rootConfig,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          catalog: catalogServiceRef,
          signals: signalsServiceRef,
        },
        async init(deps) {
          const { config, httpAuth, httpRouter, lifecycle, logger } = deps;
          const { permissions, permissionsRegistry, catalog, signals } = deps;
          const { watch } = readConfig(config);
          const clusters = collectClusters(config, {
            connections,
            credentials,
          });
          clusters.unreadSources.forEach(reason => logger.warn(reason));
          for (const { unsupported } of clusters.entries) {
            if (unsupported) {
              logger.warn(unsupported);
            }
          }
          const caches = new ClusterCaches({
            clusters,
            createCache: connection =>
              ClusterCache.create({
                client: HttpClusterClient.create(connection),
                onStream: ({ stream, state, message }) =>
                  logger.debug(
                    `Stream ${stream} of cluster ${connection.name}: ${state}${
                      message ? ` (${message})` : ''
                    }`,
                  ),
              }),
          });
          const notifier = new ChangeNotifier({ signals, logger });
          const graphs = new DefaultGraphService({
            core,
            caches,
            logger,
            idleMs: watch.idleMs,
            announce: change => notifier.announce(change),
          });
          lifecycle.addStartupHook(() => graphs.start());
          lifecycle.addShutdownHook(async () => {
            graphs.stop();
            await caches.stop();
          });

          permissionsRegistry.addPermissions(vellumPermissions);
          httpRouter.use(
            createRouter({
              httpAuth,
              graphs: new AuthorizedGraphService({
                inner: graphs,
                catalog,
                permissions,
              }),
            }),
          );
        },
      });
    },
  });
}
