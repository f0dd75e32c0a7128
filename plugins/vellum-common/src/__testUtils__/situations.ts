import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { GRAPH_VIEWS, GraphView } from '../api/GraphView';
import { SnapshotOptions } from '../graph/snapshotFromObjects';
import { KubeObject } from '../kube/KubeObject';
import { refOf } from '../kube/ResourceRef';
import { renderReport } from '../report/renderReport';
import { readObjects } from './readObjects';
import { NOON, viewOf } from './viewOf';

/** The objects of one file of testdata. */
export interface Situation {
  file: string;
  objects: KubeObject[];
}

const TESTDATA = resolve(__dirname, '../testdata');

/** Every situation that any test is about. */
export function allSituations(): Situation[] {
  return readdirSync(TESTDATA, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => ({ file, objects: readObjects(file) }))
    .filter(({ objects }) => objects.length > 0);
}

/** The views of objects, each object a root where no roots are given. */
export function viewsOf(
  objects: readonly KubeObject[],
  options: SnapshotOptions & { roots?: readonly KubeObject[] } = {},
): GraphView[] {
  const { roots = objects, ...rest } = options;
  // In the order of their keys, since the order in which roots are named is the order in which they are shown.
  const refs = roots
    .map(refOf)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return GRAPH_VIEWS.map(
    view =>
      viewOf(
        view,
        objects,
        {
          crossplane: refs,
          flux: refs,
          argocd: { applications: refs, namespace: 'argocd' },
        },
        rest,
      ).view,
  );
}

/** Everything that anybody is told of objects: what a server answers, and what a terminal shows. */
export function everythingSaid(views: readonly GraphView[]): string {
  return views
    .flatMap(view => [
      JSON.stringify(view),
      renderReport({ view, now: NOON, body: 'tree' }),
      renderReport({ view, now: NOON, body: 'boards' }),
    ])
    .join('\n');
}
