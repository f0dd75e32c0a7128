import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createClaimAction } from './actions/claim/createClaimAction';
import { createGitopsPlanAction } from './actions/gitops/createGitopsPlanAction';
import { createGitopsProposeAction } from './actions/gitops/createGitopsProposeAction';
import { GitopsService } from './GitopsService';
import { readConfig } from './readConfig';

/**
 * The scaffolder actions of the Vellum suite.
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
      },
      async init({ scaffolderActions, config }) {
        const service = new GitopsService(
          ScmIntegrations.fromConfig(config),
          readConfig(config),
        );
        scaffolderActions.addActions(
          createGitopsProposeAction(service),
          createGitopsPlanAction(service),
          createClaimAction(service),
        );
      },
    });
  },
});
