import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createClaimAction } from './actions/claim/createClaimAction';
import { createGitopsPlanAction } from './actions/gitops/createGitopsPlanAction';
import { createGitopsProposeAction } from './actions/gitops/createGitopsProposeAction';
import { createKubeflowProfileAction } from './actions/kubeflowProfile/createKubeflowProfileAction';
import { createPackageAction } from './actions/secrets/createPackageAction';
import { createSealAction } from './actions/secrets/createSealAction';
import { createSeldonTeamAction } from './actions/seldonTeam/createSeldonTeamAction';
import { createWaitAction } from './actions/wait/createWaitAction';
import { createDryRuns } from './cluster/createDryRuns';
import { readDryRunConfig } from './cluster/DryRunConfig';
import { KubernetesProxy } from './cluster/KubernetesProxy';
import { ProxiedClusterNamespaces } from './cluster/ProxiedClusterNamespaces';
import { GitopsService } from './GitopsService';
import { AuthorizedPlanningService } from './planning/AuthorizedPlanningService';
import { DefaultPlanningService } from './planning/DefaultPlanningService';
import { LimitedPlanningService } from './planning/LimitedPlanningService';
import { readConfig } from './readConfig';
import { readSealingConfig } from './sealing/SealingConfig';
import { registerPlanAction } from './registry/registerPlanAction';
import { createRouter } from './router/createRouter';

/**
 * The scaffolder actions of the Vellum suite, the routes that its form fields read, and the plan as an action for tools.
 *
 * @public
 */
export const scaffolderModuleVellum = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'vellum',
  register(env) {
    env.registerInit({
      deps: {
        scaffolderActions: scaffolderActionsExtensionPoint,
        actionsRegistry: actionsRegistryServiceRef,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        urlReader: coreServices.urlReader,
      },
      async init({
        scaffolderActions,
        actionsRegistry,
        auth,
        config,
        catalog,
        discovery,
        httpAuth,
        httpRouter,
        permissions,
        urlReader,
      }) {
        const gitops = readConfig(config);
        const { cluster } = gitops.entities;
        const openProxy = (name: string) =>
          new KubernetesProxy({ auth, discovery, cluster: name });
        const proxy = cluster === undefined ? undefined : openProxy(cluster);
        const service = new GitopsService(
          ScmIntegrations.fromConfig(config),
          gitops,
          proxy,
          createDryRuns({ config: readDryRunConfig(config), openProxy }),
        );
        const namespaces = proxy && new ProxiedClusterNamespaces(proxy);
        scaffolderActions.addActions(
          createGitopsProposeAction(service),
          createGitopsPlanAction(service),
          createClaimAction(service),
          createKubeflowProfileAction(service, namespaces),
          createSeldonTeamAction(service),
          createSealAction({
            reader: urlReader,
            config: readSealingConfig(config),
          }),
          createWaitAction({ service, auth, discovery }),
          createPackageAction({ now: () => new Date() }),
        );
        const planning = new AuthorizedPlanningService({
          permissions,
          inner: new LimitedPlanningService(
            new DefaultPlanningService({
              gitops: service,
              catalog,
              namespaces,
            }),
          ),
        });
        registerPlanAction({ actionsRegistry, auth, planning });
        httpRouter.use(createRouter({ httpAuth, planning }));
      },
    });
  },
});
