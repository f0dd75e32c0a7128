import { readObjects } from '../__testUtils__/readObjects';
import { applicationRef, viewOf } from '../__testUtils__/viewOf';

describe('A headline', () => {
  it('stays ready where there is only a note, which is told below it', () => {
    const { view } = viewOf(
      'crossplane',
      readObjects('findings/composition-revision-pinned-xstore-behind.yaml'),
      {
        crossplane: [{ group: 'example.io', kind: 'XStore', name: 'shop' }],
      },
    );
    expect(view.headline).toMatchObject({ state: 'ready', title: 'Ready' });
    expect(view.findings.map(({ cause }) => cause)).toEqual([
      'composition-revision-pinned',
    ]);
  });

  it('does not call an Application unready since it differs from Git', () => {
    const { view } = viewOf(
      'argocd',
      readObjects('findings/drift-application.yaml'),
      {
        argocd: { applications: [applicationRef('web')], namespace: 'argocd' },
      },
    );
    expect(view.headline.state).toBe('ready');
    expect(view.findings.map(({ cause }) => cause)).toEqual(['drift']);
  });
});
