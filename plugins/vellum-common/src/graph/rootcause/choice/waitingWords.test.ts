import { causesOf } from '../../../__testUtils__/causesOf';
import { findOfKind } from '../../../__testUtils__/findOfKind';
import { readObjects } from '../../../__testUtils__/readObjects';
import { kustomizationRef } from '../../../__testUtils__/viewOf';
import { refOf } from '../../../kube/ResourceRef';

const nameIn = (id: string | undefined) => id?.split('/').slice(1, 4).join('/');

describe('waitingWords', () => {
  it('brings what those above say to the cause below, the nearest first', () => {
    const objects = readObjects('scenarios/flux-blocked.yaml');
    const roots = [
      'claims',
      'serving',
      'platform-api',
      'cert-manager',
      'namespaces',
    ].map(kustomizationRef);
    const [finding] = causesOf(objects, { roots });
    const others = finding.evidence.filter(({ nodeId }) => nodeId);
    expect(others.map(({ nodeId, text }) => [nameIn(nodeId), text])).toEqual([
      [
        'Kustomization/flux-system/cert-manager',
        'health check failed after 2m: HelmRelease/cert-manager/cert-manager status: Failed',
      ],
      [
        'Kustomization/flux-system/platform-api',
        "dependency 'flux-system/cert-manager' is not ready",
      ],
      [
        'Kustomization/flux-system/serving',
        "dependency 'flux-system/platform-api' is not ready",
      ],
      [
        'Kustomization/flux-system/claims',
        "dependency 'flux-system/serving' is not ready",
      ],
    ]);
  });

  it('takes the words of a running sync from its operation', () => {
    const objects = readObjects('scenarios/kubeflow-held.yaml');
    const application = findOfKind(objects, 'Application');
    const [finding] = causesOf(objects, { roots: [refOf(application)] });
    expect(finding.evidence).toContainEqual(
      expect.objectContaining({
        kind: 'status',
        text: expect.stringContaining('waiting for healthy state of'),
      }),
    );
  });

  it('takes no words of ours for those of a controller', () => {
    const objects = readObjects('findings/probe-failing-readiness.yaml');
    const [finding] = causesOf(objects);
    const texts = finding.evidence.map(({ text }) => text);
    expect(finding.path).toHaveLength(3);
    expect(texts).toEqual([
      'Readiness probe failed: HTTP probe failed with statuscode: 503',
    ]);
  });
});
