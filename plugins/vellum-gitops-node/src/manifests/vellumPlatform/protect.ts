import { ChangeOperation } from '../../changeset';
import { emitYaml } from '../../yaml';
import { buildProtection } from './buildProtection';
import { entryOf, protectionFileOf } from './placeVellumPlatform';
import {
  VellumPlatformIdentity,
  VellumPlatformInput,
} from './VellumPlatformInput';

/** The operations that protect a platform: a file beside its own, and the line that has it applied. @internal */
export function protect(options: {
  identity: VellumPlatformIdentity & Pick<VellumPlatformInput, 'apiVersion'>;
  /** Where the platform is declared. */
  platformFile: string;
  /** The kustomization.yaml that lists it. */
  kustomization: string;
}): ChangeOperation[] {
  const { identity, platformFile, kustomization } = options;
  const path = protectionFileOf(platformFile);
  return [
    {
      op: 'createFile',
      path,
      content: emitYaml(buildProtection(identity)),
    },
    {
      op: 'addResource',
      path: kustomization,
      entry: entryOf(kustomization, path),
    },
  ];
}
