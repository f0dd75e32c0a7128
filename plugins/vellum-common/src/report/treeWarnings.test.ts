import { readObjects } from '../__testUtils__/readObjects';
import { NOON } from '../__testUtils__/viewOf';
import { buildGraph } from '../graph/buildGraph';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { refOf } from '../kube/ResourceRef';
import { renderTree } from './renderTree';

function treeOf(file: string) {
  const objects = readObjects(`health/${file}.yaml`);
  const { graph } = buildGraph({
    roots: objects.map(refOf),
    snapshot: snapshotFromObjects(objects),
    now: NOON,
  });
  return renderTree({ graph, now: NOON, fold: true });
}

describe('a tree as text', () => {
  it('shows a ready object with a warning, and tells it', () => {
    expect(treeOf('helmrelease-drifted')).toContain(
      'Deployment/team-a/web changed (0 additions, 1 change)',
    );
  });

  it('folds one without', () => {
    expect(treeOf('gitrepository-ready')).not.toContain('stored artifact');
  });
});
