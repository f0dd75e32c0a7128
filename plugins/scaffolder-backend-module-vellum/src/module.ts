import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
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
import { AuthorizedPlanningService } from './planning/AuthorizedPlanningService';
import { DefaultPlanningService } from './planning/DefaultPlanningService';
import { LimitedPlanningService } from './planning/LimitedPlanningService';
import { registerPlanAction } from './registry/registerPlanAction';
import { createRouter } from './router/createRouter';
import { openTargets } from './targets/openTargets';

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
        const targets = openTargets({ config, auth, discovery });
        scaffolderActions.addActions(
          createGitopsProposeAction(targets),
          createGitopsPlanAction(targets),
          createClaimAction(targets),
          createKubeflowProfileAction(targets),
          createSeldonTeamAction(targets),
          createSealAction({ reader: urlReader, targets }),
          createWaitAction({ targets, auth, discovery }),
          createPackageAction({ now: () => new Date() }),
        );
        const planning = new AuthorizedPlanningService({
          permissions,
          inner: new LimitedPlanningService(
            new DefaultPlanningService({ targets, catalog }),
          ),
        });
        registerPlanAction({ actionsRegistry, auth, planning });
        httpRouter.use(createRouter({ httpAuth, planning }));
      },
    });
  },
});
