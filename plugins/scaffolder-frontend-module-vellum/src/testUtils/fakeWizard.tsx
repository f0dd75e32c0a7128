import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { CatalogApi, catalogApiRef } from '@backstage/plugin-catalog-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import {
  ScaffolderApi,
  scaffolderApiRef,
  TemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react';
import { Entity } from '@backstage/catalog-model';
import { GitopsApi, gitopsApiRef } from '../api/GitopsApi';
import { scaffolderFrontendModuleVellum } from '../module';

/** Address of the form of {@link fakeWizard}. @internal */
export const WIZARD_PATH = '/create/templates/default/seldon-team';

/**
 * The form of a template in the real scaffolder plugin, without a backend: features for `renderTestApp` and `createDevApp`.
 *
 * @internal
 */
export function fakeWizard(options: {
  gitops: GitopsApi;
  steps: TemplateParameterSchema['steps'];
  entities?: Entity[];
  /** In place of one with the entities. */
  catalog?: CatalogApi;
}) {
  const { gitops, steps, entities } = options;
  const { catalog = catalogApiMock({ entities }) } = options;
  const scaffolder: Partial<ScaffolderApi> = {
    getTemplateParameterSchema: async () => ({ title: 'Seldon team', steps }),
  };
  return [
    scaffolderPlugin,
    scaffolderFrontendModuleVellum,
    createFrontendModule({
      pluginId: 'scaffolder',
      extensions: [
        ApiBlueprint.make({
          name: 'vellum-gitops',
          params: defineParams =>
            defineParams({
              api: gitopsApiRef,
              deps: {},
              factory: () => gitops,
            }),
        }),
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: scaffolderApiRef,
              deps: {},
              factory: () => scaffolder as ScaffolderApi,
            }),
        }),
        ApiBlueprint.make({
          name: 'test-catalog',
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () => catalog,
            }),
        }),
      ],
    }),
  ];
}
