import {
  ApiBlueprint,
  createFrontendModule,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { readProductRef } from '@vellum-io/backstage-plugin-vellum-common';
import { GitopsApi, gitopsApiRef } from './api/GitopsApi';
import { GitopsClient } from './api/GitopsClient';

const gitopsClientApi = ApiBlueprint.make({
  name: 'vellum-gitops',
  params: defineParams =>
    defineParams({
      api: gitopsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }): GitopsApi => GitopsClient.create({ fetchApi }),
    }),
});

/** `ui:field: VellumPlanPreview`: the pull request that a form would open. @public */
export const planPreviewFormField = FormFieldBlueprint.make({
  name: 'vellum-plan-preview',
  params: {
    field: () =>
      import('./planField/planPreviewField').then(m => m.planPreviewField),
  },
});

/** `ui:field: VellumNameField`: a name that no entity of the catalog has yet, looked up while it is typed. @public */
export const nameFormField = FormFieldBlueprint.make({
  name: 'vellum-name-field',
  params: {
    field: () => import('./nameField/nameField').then(m => m.nameField),
  },
});

/** `ui:field: VellumNamespacePicker`: a Kubernetes namespace, with those of the catalog as suggestions. @public */
export const namespacePickerFormField = FormFieldBlueprint.make({
  name: 'vellum-namespace-picker',
  params: {
    field: () =>
      import('./namespacePicker/namespacePicker').then(m => m.namespacePicker),
  },
});

/** `ui:field: VellumClusterPicker`: one of the clusters that changes may be for, where there are several. @public */
export const clusterPickerFormField = FormFieldBlueprint.make({
  name: 'vellum-cluster-picker',
  params: {
    field: () =>
      import('./targetPickers/clusterPicker').then(m => m.clusterPicker),
  },
});

/** `ui:field: VellumRepositoryPicker`: where the change goes, and a choice where the cluster has several repositories. @public */
export const repositoryPickerFormField = FormFieldBlueprint.make({
  name: 'vellum-repository-picker',
  params: {
    field: () =>
      import('./targetPickers/repositoryPicker').then(m => m.repositoryPicker),
  },
});

/** `ui:field: VellumApiVersionPicker`: one of the versions in which the cluster serves a product. @public */
export const apiVersionPickerFormField = FormFieldBlueprint.make({
  name: 'vellum-api-version-picker',
  params: {
    field: () =>
      import('./apiVersionPicker/apiVersionPicker').then(
        m => m.apiVersionPicker,
      ),
  },
});

/** `ui:field: VellumQuotaField`: an amount of CPU or memory, and what it leaves of the cluster. @public */
export const quotaFormField = FormFieldBlueprint.make({
  name: 'vellum-quota-field',
  params: {
    field: () => import('./quotaField/quotaField').then(m => m.quotaField),
  },
});

/** Change and Remove on the page of an entity that was made from a form. @public */
export const productEntityCard = EntityCardBlueprint.make({
  name: 'vellum-product',
  params: {
    type: 'info',
    filter: entity => readProductRef(entity) !== undefined,
    loader: () => import('./card/ProductCard').then(m => <m.ProductCard />),
  },
});

/** The form fields of the suite, and the card that offers to change what they made. @public */
export const scaffolderFrontendModuleVellum = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    gitopsClientApi,
    planPreviewFormField,
    nameFormField,
    namespacePickerFormField,
    clusterPickerFormField,
    repositoryPickerFormField,
    apiVersionPickerFormField,
    quotaFormField,
    productEntityCard,
  ],
});
