/**
 * Form fields for changes to a GitOps repository by pull request, and the card that offers them.
 *
 * @packageDocumentation
 */
export { gitopsApiRef } from './api/GitopsApi';
export type { GitopsApi } from './api/GitopsApi';
export {
  apiVersionPickerFormField,
  clusterPickerFormField,
  nameFormField,
  namespacePickerFormField,
  planPreviewFormField,
  productEntityCard,
  quotaFormField,
  repositoryPickerFormField,
  scaffolderFrontendModuleVellum as default,
} from './module';
export { scaffolderVellumTranslationRef } from './translation';
