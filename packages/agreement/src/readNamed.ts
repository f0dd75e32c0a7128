import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import { KubeClient } from '@vellum-io/sandbox';

/** An object as tools name it: the group and the version apart. */
export interface NamedObject {
  group?: string;
  version: string;
  kind: string;
  namespace?: string;
  name: string;
}

/** The live object; absent too where nobody serves its kind yet. */
export async function readNamed(
  kube: KubeClient,
  { group, version, kind, namespace, name }: NamedObject,
): Promise<KubeObject | undefined> {
  const apiVersion = group ? `${group}/${version}` : version;
  return (await kube.serves(apiVersion, kind))
    ? ((await kube.get({ apiVersion, kind, name, namespace })) as
        | KubeObject
        | undefined)
    : undefined;
}
