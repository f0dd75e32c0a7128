import { JsonObject } from '@backstage/types';
import { posix } from 'node:path';
import { RepositoryReader } from '../../repository';
import { readManifests, textAt, valueAt } from '../files/readManifests';
import { bindingName } from './bindingName';
import {
  KubeflowContributor,
  KubeflowProfileInput,
  KubeflowProfileQuota,
} from './KubeflowProfileInput';
import {
  defaultKubeflowProfileLayout,
  KubeflowProfileLayout,
  placeKubeflowProfile,
} from './KubeflowProfileLayout';
import { readPlugins } from './readPlugins';

/**
 * What a person decided about a profile, from the files that stand for it in git; undefined where there is none. What
 * people added to the files by hand and the input has no word for is left out, and stays where it is when the profile is
 * changed.
 *
 * @public
 */
export async function readKubeflowProfile(options: {
  name: string;
  repository: RepositoryReader;
  layout?: KubeflowProfileLayout;
}): Promise<KubeflowProfileInput | undefined> {
  const { name, repository } = options;
  const place = placeKubeflowProfile(
    { name },
    options.layout ?? defaultKubeflowProfileLayout,
  );
  const read = async (path: string) =>
    readManifests(await repository.readFile(path));
  const profile = findObject(
    await read(posix.join(place.folder, 'profile.yaml')),
    'Profile',
    name,
  );
  if (!profile) {
    return undefined;
  }
  const entity = findObject(await read(place.entityFile), 'Resource', name);
  const contributors: KubeflowContributor[] = [];
  for (const path of await repository.listFiles(place.folder)) {
    if (/^user-.*-clusterrole-(edit|view)\.yaml$/.test(posix.basename(path))) {
      contributors.push(...contributorsIn(path, await read(path)));
    }
  }
  const quota = readQuota(profile);
  const plugins = readPlugins(profile);
  const title = textAt(entity, ['metadata', 'title']);
  const description = textAt(entity, ['metadata', 'description']);
  return {
    name,
    owner: textAt(entity, ['spec', 'owner']) ?? '',
    user: textAt(profile, ['spec', 'owner', 'name']) ?? '',
    ...(Object.keys(quota).length > 0 && { quota }),
    ...(contributors.length > 0 && { contributors }),
    ...(plugins.length > 0 && { plugins }),
    ...(title && { title }),
    ...(description && { description }),
  };
}

function findObject(
  objects: readonly JsonObject[],
  kind: string,
  name: string,
): JsonObject | undefined {
  return objects.find(
    object =>
      object.kind === kind && textAt(object, ['metadata', 'name']) === name,
  );
}

function readQuota(profile: JsonObject): KubeflowProfileQuota {
  const hard = (key: string) =>
    textAt(profile, ['spec', 'resourceQuotaSpec', 'hard', key]);
  const count = (key: string) => {
    const text = hard(key);
    return text !== undefined && /^\d{1,15}$/.test(text)
      ? Number(text)
      : undefined;
  };
  const quota: KubeflowProfileQuota = {
    cpu: hard('requests.cpu'),
    memory: hard('requests.memory'),
    gpus: count('requests.nvidia.com/gpu'),
    volumes: count('persistentvolumeclaims'),
    storage: hard('requests.storage'),
  };
  return Object.fromEntries(
    Object.entries(quota).filter(([, value]) => value !== undefined),
  );
}

/** Those that Kubeflow's access management would list, in a file of their own. */
function contributorsIn(
  path: string,
  objects: readonly JsonObject[],
): KubeflowContributor[] {
  return objects
    .filter(({ kind }) => kind === 'RoleBinding')
    .flatMap(binding => {
      const annotations = valueAt(binding, ['metadata', 'annotations']);
      const user = textAt(annotations, ['user']);
      const role = textAt(annotations, ['role']);
      if (user === undefined || (role !== 'edit' && role !== 'view')) {
        return [];
      }
      const contributor: KubeflowContributor = { user, role };
      const isOurs =
        posix.basename(path) === `${bindingName(contributor)}.yaml`;
      return isOurs ? [contributor] : [];
    });
}
