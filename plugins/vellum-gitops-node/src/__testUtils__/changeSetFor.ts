import { ChangeSet } from '../changeset';
import {
  createVellumPlatformChangeSet,
  VellumPlatformInput,
} from '../manifests';

/** A change set that fits `gitopsFiles`. */
export function changeSetFor(
  change: Partial<VellumPlatformInput> = {},
): ChangeSet {
  return createVellumPlatformChangeSet({
    input: {
      name: 'vellum-new',
      namespace: 'platform-team',
      owner: 'group:default/platform-team',
      platformVersion: '0.1.0',
      istioVersion: '1.30.3',
      knativeOperatorVersion: 'v1.20.0',
      knativeServingVersion: '1.20.0',
      ...change,
    },
  }).changeSet;
}
