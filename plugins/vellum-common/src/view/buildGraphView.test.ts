import { graphViewSchema } from '../api/GraphView';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { renderTreeText } from '../graph/renderTreeText';
import { readObjects } from '../__testUtils__/readObjects';
import { buildGraphView } from './buildGraphView';

it('names the chart version that keeps a platform from being ready', () => {
  const r = buildGraphView({
    view: 'crossplane',
    entityRef: 'component:default/x',
    cluster: 'c',
    freshness: { state: 'live' },
    now: new Date('2026-11-20T10:12:00Z'),
    snapshot: snapshotFromObjects(readObjects('scenarios/platform-stuck.yaml')),
    target: {
      crossplane: [
        {
          group: 'infrastructure.vellum.io',
          kind: 'VellumPlatform',
          namespace: 'platform-team',
          name: 'vellum-dev',
        },
      ],
      flux: [],
      argocd: { applications: [], namespace: 'argocd' },
      problems: [],
    },
  });
  expect(r.view.headline.cause).toBe(
    'chart knative-operator v1.99.0 is not in its repository',
  );
  expect(renderTreeText(r.view.graph)).toMatchInlineSnapshot(`
    "VellumPlatform vellum-dev (platform-team) not-ready: Claim is waiting for composite resource to become Ready
      XVellumPlatform vellum-dev-97b4p not-ready: Unready resources: knative-operator
        Release knative-operator failed: create failed: failed to install release: failed to pull chart: chart "knative-operator" version "v1.99.0" not found in http://charts.example/knative repository
        Release istio-base ready: deployed, revision 1"
  `);
  graphViewSchema.parse(r.view);
});
