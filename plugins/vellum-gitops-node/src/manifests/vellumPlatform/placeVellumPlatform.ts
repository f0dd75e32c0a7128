import { posix } from 'node:path';
import { ObjectIdentity } from '../../changeset';
import { GitopsLayout } from '../GitopsLayout';
import { VellumPlatformIdentity } from './VellumPlatformInput';

/** Where a platform lies, with every placeholder filled in, and what its two objects are called. @internal */
export interface VellumPlatformPlace {
  platform: ObjectIdentity;
  platformFile: string;
  /** What keeps the cluster from deleting the platform, where it is protected. */
  protection: ObjectIdentity;
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
    protection: {
      group: 'protection.crossplane.io',
      kind: 'Usage',
      namespace,
      name: `protect-${name}`,
    },
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

/**
 * Beside the file of the platform, wherever that lies. With a dot, which the name of no platform has: it can never be the
 * file of another one.
 *
 * @internal
 */
export function protectionFileOf(platformFile: string): string {
  return `${platformFile.replace(/\.ya?ml$/, '')}.protection.yaml`;
}

/** How a list names a file that lies in or below its folder. @internal */
export function entryOf(list: string, file: string): string {
  return posix.relative(posix.dirname(list), file);
}
