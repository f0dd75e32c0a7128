import { posix } from 'node:path';
import { z } from 'zod';
import { RepositoryReader } from '../../repository';
import { findObject, findObjectIn, FoundObject } from '../files/findObject';
import { valueAt } from '../files/readManifests';
import { GitopsLayout } from '../GitopsLayout';
import { versionIn } from './apiVersionOf';
import {
  placeVellumPlatform,
  protectionFileOf,
  VellumPlatformPlace,
} from './placeVellumPlatform';
import { parameterPath, PLATFORM_PARAMETERS } from './platformParameters';
import {
  VellumPlatformApi,
  VellumPlatformIdentity,
  VellumPlatformInput,
} from './VellumPlatformInput';

/** A platform as a repository declares it. @internal */
export interface FoundVellumPlatform {
  place: VellumPlatformPlace;
  platform: FoundObject;
  /** Undefined where the catalog entity is kept somewhere else. */
  entity: FoundObject | undefined;
  /** What protects it against deletion, in the file that is meant for it; undefined where nothing does. */
  protection: FoundObject | undefined;
  api: VellumPlatformApi;
  /** What it stands for; a value that is no text counts as absent. The owner is empty where there is no entity. */
  input: VellumPlatformInput;
}

const text = z.string().optional().catch(undefined);
const entityShape = z.object({
  metadata: z.object({ title: text, description: text }),
  spec: z.object({ owner: text }).catch({}),
});

/** @internal */
export async function findVellumPlatform(
  repository: RepositoryReader,
  identity: VellumPlatformIdentity,
  layout: GitopsLayout,
): Promise<FoundVellumPlatform | undefined> {
  const place = placeVellumPlatform(identity, layout);
  const platform = await findObject({
    repository,
    object: place.platform,
    path: place.platformFile,
    folder: posix.dirname(place.kustomization),
  });
  if (!platform) {
    return undefined;
  }
  const entity = await findObject({
    repository,
    object: place.entity,
    path: place.entityFile,
    folder: posix.dirname(place.entityLocation),
  });
  const protection = await findObjectIn({
    repository,
    object: place.protection,
    path: protectionFileOf(platform.path),
  });
  const api: VellumPlatformApi =
    valueAt(platform.object, ['spec', 'parameters']) === undefined
      ? 'xr'
      : 'claim';
  const { metadata, spec } = entityShape.parse(
    entity?.object ?? { metadata: {} },
  );
  const { name, namespace } = identity;
  const input: VellumPlatformInput = {
    name,
    namespace,
    apiStyle: api,
    owner: spec.owner ?? '',
    ...metadata,
    platformVersion: '',
    apiVersion: versionIn(platform.object),
    ...(protection && { deleteProtection: true }),
  };
  for (const { field, path } of PLATFORM_PARAMETERS) {
    const value = text.parse(
      valueAt(platform.object, parameterPath(api, path)),
    );
    if (value !== undefined) {
      input[field] = value;
    }
  }
  return { place, platform, entity, protection, api, input };
}
