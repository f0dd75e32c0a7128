import {
  createVellumPlatformChangeSet,
  proposeVellumPlatformChange,
  proposeVellumPlatformRemoval,
  readVellumPlatform,
  validateVellumPlatform,
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
  identity: ['namespace', 'name'],
  nameField: 'name',
  validate: (input, mode) =>
    mode === 'remove'
      ? validateVellumPlatformIdentity(input)
      : validateVellumPlatform(input),
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
        ? proposeVellumPlatformChange({ input, layout })
        : proposeVellumPlatformRemoval({ identity: input, layout });
    return { changeSet: change, ...entity };
  },
  async read({ name, namespace }, repository, { layouts }) {
    return name && namespace
      ? readVellumPlatform({
          identity: { name, namespace },
          repository,
          layout: layouts.vellumPlatform,
        })
      : undefined;
  },
};
