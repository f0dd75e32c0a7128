import { KubeObject } from '../../kube/KubeObject';
import { readString } from '../../kube/readField';

/** What Go's `Atoi` takes: `3`, `-2`, `+1`; neither ` 3` nor `1.0`. */
const INTEGER = /^[+-]?\d+$/;

/**
 * The sync wave an object is annotated with: Argo CD's annotation, else Helm's hook weight (on any object), else 0.
 * A wave that is not a number counts as none.
 *
 * @internal
 */
export function readSyncWave(object: KubeObject): number {
  const wave = (name: string): number | undefined => {
    const text = readString(object, 'metadata', 'annotations', name);
    return text && INTEGER.test(text) ? Number(text) : undefined;
  };
  return (
    wave('argocd.argoproj.io/sync-wave') ?? wave('helm.sh/hook-weight') ?? 0
  );
}
