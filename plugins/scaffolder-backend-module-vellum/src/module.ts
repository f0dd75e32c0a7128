import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createGitopsProposeAction } from './actions/gitopsPropose/createGitopsProposeAction';
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
        scaffolderActions.addActions(
          createGitopsProposeAction({
            integrations: ScmIntegrations.fromConfig(config),
            config: readConfig(config),
          }),
        );
      },
    });
  },
});
