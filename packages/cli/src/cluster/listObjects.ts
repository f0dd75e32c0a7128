import {
  asKubeObject,
  KubeObject,
  readList,
  readRecord,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ApiError } from './ApiError';
import { ApiReader } from './ApiReader';
import { ServedKind } from './ServedKind';

const PAGE = 500;
/** A continue token lives as long as the server keeps that version, about five minutes. */
const EXPIRED = 410;

/** All objects of a kind, of one namespace where one is named, page by page. */
export async function listObjects(
  api: ApiReader,
  kind: ServedKind,
  namespace: string | undefined,
): Promise<KubeObject[]> {
  try {
    return await listPages(api, kind, namespace, PAGE);
  } catch (error) {
    if (error instanceof ApiError && error.status === EXPIRED) {
      return await listPages(api, kind, namespace, undefined);
    }
    throw error;
  }
}

async function listPages(
  api: ApiReader,
  { group, version, kind, plural }: ServedKind,
  namespace: string | undefined,
  limit: number | undefined,
): Promise<KubeObject[]> {
  const objects: KubeObject[] = [];
  let next: string | undefined;
  do {
    const list = await api.get({
      segments: [
        ...(group ? ['apis', group, version] : ['api', version]),
        ...(namespace ? ['namespaces', namespace] : []),
        plural,
      ],
      query: { limit: limit?.toString(), continue: next },
    });
    for (const item of readList(list, 'items')) {
      // Items of a list carry no type of their own.
      const object = asKubeObject({
        ...readRecord({ item }, 'item'),
        apiVersion: group ? `${group}/${version}` : version,
        kind,
      });
      if (object) {
        objects.push(object);
      }
    }
    next = readString(list, 'metadata', 'continue');
  } while (next);
  return objects;
}
