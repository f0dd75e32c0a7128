import { KubeObject } from '../../../kube/KubeObject';
import { readList, readString } from '../../../kube/readField';
import { GraphNode } from '../../types';
import { isHelmRelease } from '../../../kube/knownKinds';

/** The chart and version that run while a newer one cannot be installed; nothing where none ever went in. @internal */
export function runningVersionOf(
  { ref }: Pick<GraphNode, 'ref'>,
  object: KubeObject,
): string | undefined {
  if (!isHelmRelease(ref)) {
    return undefined;
  }
  const deployed = readList(object, 'status', 'history').find(
    entry => readString(entry, 'status') === 'deployed',
  );
  const chart = readString(deployed, 'chartName');
  const version = readString(deployed, 'chartVersion');
  return chart && version ? `${chart} ${version}` : undefined;
}
