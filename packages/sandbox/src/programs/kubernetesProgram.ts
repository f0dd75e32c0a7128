import { GoProgram } from './Program';

const release = '1.36';
const version = 'k8s.io/component-base/version';

const stamp = [
  `-X ${version}.gitVersion=v${release}.3`,
  `-X ${version}.gitMajor=1`,
  `-X ${version}.gitMinor=36`,
  `-X ${version}.gitTreeState=clean`,
  `-X k8s.io/client-go/pkg/version.gitVersion=v${release}.3`,
].join(' ');

/** A program of Kubernetes itself; all of one release. */
export function kubernetesProgram(
  name: string,
  cost: Pick<GoProgram, 'buildSeconds' | 'scratchMegabytes' | 'megabytes'>,
  versionArgs: readonly string[] = ['--version'],
): GoProgram {
  return {
    kind: 'go',
    name,
    tool: 'kubernetes',
    package: `k8s.io/kubernetes/cmd/${name}`,
    ldflags: [stamp],
    adopt: { versionArgs, version: /\bv1\.36\./ },
    ...cost,
  };
}
