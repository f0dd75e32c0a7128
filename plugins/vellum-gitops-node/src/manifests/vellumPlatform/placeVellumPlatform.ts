import { posix } from 'node:path';
import { ObjectIdentity } from '../../changeset';
import { GitopsLayout } from '../GitopsLayout';
import { VellumPlatformIdentity } from './VellumPlatformInput';

/** Where a platform lies, with every placeholder filled in, and what its two objects are called. @internal */
export interface VellumPlatformPlace {
  platform: ObjectIdentity;
  platformFile: string;
  kustomization: string;
  entity: ObjectIdentity;
  entityFile: string;
  entityLocation: string;
}

/** @internal */
export function placeVellumPlatform(
  { name, namespace }: VellumPlatformIdentity,
  layout: GitopsLayout,
): VellumPlatformPlace {
  const fillIn = (pattern: string) =>
    pattern.replaceAll('{namespace}', namespace).replaceAll('{name}', name);
  return {
    platform: {
      group: 'infrastructure.vellum.io',
      kind: 'VellumPlatform',
      namespace,
      name,
    },
    platformFile: fillIn(layout.claimFile),
    kustomization: fillIn(layout.claimKustomization),
    entity: {
      group: 'backstage.io',
      kind: 'Resource',
      namespace: 'default',
      name,
    },
    entityFile: fillIn(layout.entityFile),
    entityLocation: fillIn(layout.entityLocation),
  };
}

/** How a list names a file that lies in or below its folder. @internal */
export function entryOf(list: string, file: string): string {
  return posix.relative(posix.dirname(list), file);
}
