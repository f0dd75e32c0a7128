import { JsonObject } from '@backstage/types';
import { VellumPlatformInput } from './VellumPlatformInput';

const GROUP = 'infrastructure.vellum.io';

/** What every release of the platform's API serves so far. */
const USUAL = 'v1alpha1';

/** How Kubernetes names versions of APIs. @internal */
export const API_VERSION = /^v[1-9]\d{0,2}((alpha|beta)[1-9]\d{0,2})?$/;

/** The `apiVersion` of a platform object. @internal */
export function apiVersionOf({
  apiVersion = USUAL,
}: Pick<VellumPlatformInput, 'apiVersion'>): string {
  return `${GROUP}/${apiVersion}`;
}

/** The version that an object is written in; undefined where it is none that could be chosen. @internal */
export function versionIn({ apiVersion }: JsonObject): string | undefined {
  const [group, version = ''] = String(apiVersion).split('/');
  return group === GROUP && API_VERSION.test(version) ? version : undefined;
}
