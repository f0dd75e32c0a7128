import {
  createVellumPlatformChangeSet,
  proposeVellumPlatformChange,
  proposeVellumPlatformRemoval,
  readVellumPlatform,
  validateVellumPlatform,
  validateVellumPlatformChoices,
  validateVellumPlatformIdentity,
  VellumPlatformInput,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { placementOf } from '../placementOf';
import { Product } from '../Product';
import { vellumPlatformFields } from './vellumPlatformFields';

/** A Vellum platform: one object, from which Crossplane installs Istio and Knative. @internal */
export const vellumPlatform: Product<VellumPlatformInput> = {
  id: 'vellum-platform',
  fields: vellumPlatformFields,
  api: { group: 'infrastructure.vellum.io', kind: 'VellumPlatform' },
  identity: ['namespace', 'name'],
  nameField: 'name',
  validate: (input, mode, { choices = {} }) => {
    switch (mode) {
      case 'remove':
        return validateVellumPlatformIdentity(input);
      case 'create':
        return [
          ...validateVellumPlatform(input),
          ...validateVellumPlatformChoices(input, choices),
        ];
      default:
        // What is in git already may stay: only the repository says what is new.
        return validateVellumPlatform(input);
    }
  },
  propose(input, mode, settings) {
    const layout = settings.layouts.vellumPlatform;
    if (mode === 'create') {
      return createVellumPlatformChangeSet({
        input: { ...input, apiStyle: input.apiStyle ?? settings.platformApi },
        placement: placementOf(settings, 'vellumPlatform'),
        layout,
      });
    }
    const { change, ...entity } =
      mode === 'change'
        ? proposeVellumPlatformChange({
            input,
            layout,
            choices: settings.choices,
          })
        : proposeVellumPlatformRemoval({ identity: input, layout });
    return { changeSet: change, ...entity };
  },
  async read({ name, namespace }, repository, { layouts }) {
    const input =
      name && namespace
        ? await readVellumPlatform({
            identity: { name, namespace },
            repository,
            layout: layouts.vellumPlatform,
          })
        : undefined;
    // A box that nobody ticked is handed over as false: the two have to be the same, or it would count as touched.
    return input && { deleteProtection: false, ...input };
  },
};
