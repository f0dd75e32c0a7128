import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createClaimAction } from './actions/claim/createClaimAction';
import { createGitopsPlanAction } from './actions/gitops/createGitopsPlanAction';
import { createGitopsProposeAction } from './actions/gitops/createGitopsProposeAction';
import { createKubeflowProfileAction } from './actions/kubeflowProfile/createKubeflowProfileAction';
import { createSeldonTeamAction } from './actions/seldonTeam/createSeldonTeamAction';
import { GitopsService } from './GitopsService';
import { AuthorizedPlanningService } from './planning/AuthorizedPlanningService';
import { DefaultPlanningService } from './planning/DefaultPlanningService';
import { LimitedPlanningService } from './planning/LimitedPlanningService';
import { readConfig } from './readConfig';
import { createRouter } from './router/createRouter';

/**
 * The scaffolder actions of the Vellum suite, and the routes that its form fields read.
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
        config: coreServices.rootConfig,
        catalog: catalogServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({
        scaffolderActions,
        config,
        catalog,
        httpAuth,
        httpRouter,
        permissions,
      }) {
        const service = new GitopsService(
          ScmIntegrations.fromConfig(config),
          readConfig(config),
        );
        scaffolderActions.addActions(
          createGitopsProposeAction(service),
          createGitopsPlanAction(service),
          createClaimAction(service),
          createKubeflowProfileAction(service),
          createSeldonTeamAction(service),
        );
        httpRouter.use(
          createRouter({
            httpAuth,
            planning: new AuthorizedPlanningService({
              permissions,
              inner: new LimitedPlanningService(
                new DefaultPlanningService({ gitops: service, catalog }),
              ),
            }),
          }),
        );
      },
    });
  },
});
