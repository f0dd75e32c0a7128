import { InputError } from '@backstage/errors';
import { FluxSource } from '@vellum-io/backstage-plugin-vellum-gitops-node';

const SHAPE =
  /^(GitRepository|OCIRepository|Bucket)\/([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)\/([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?)$/;

/**
 * The source of Flux that app-config names as `GitRepository/<namespace>/<name>`; undefined where it names none.
 *
 * @internal
 */
export function readFluxSource(
  text: string | undefined,
  /** Its key in app-config. */
  path = 'vellum.gitops.layouts.seldonTeam.fluxSource',
): FluxSource | undefined {
  if (text === undefined) {
    return undefined;
  }
  const [, kind, namespace, , name] = SHAPE.exec(text) ?? [];
  if (!kind) {
    throw new InputError(
      `${path} in app-config is ${JSON.stringify(
        text,
      )}; it has to be a source of Flux such as GitRepository/flux-system/platform-gitops`,
    );
  }
  return { kind: kind as FluxSource['kind'], namespace, name };
}
