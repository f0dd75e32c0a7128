import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { buildView } from '../../testUtils/fixtures/buildView';
import { ObjectDrawer } from './ObjectDrawer';

const NOW = new Date('2026-11-20T12:00:00Z');

function setup(opinions?: GraphNode['opinions']) {
  const view = buildView(
    {
      view: 'flux',
      roots: [{ kind: 'helm.toolkit.fluxcd.io/HelmRelease', name: 'web' }],
    },
    NOW,
  );
  const [node] = view.graph.nodes;
  renderInTestApp(
    <ObjectDrawer
      view={view}
      node={{ ...node, opinions }}
      now={NOW}
      onClose={() => {}}
      onSelect={() => {}}
    />,
  );
}

describe('the opinions of the tools', () => {
  it('are one line each, with whose it is and why', async () => {
    setup([
      {
        tool: 'argocd',
        says: 'Degraded',
        why: 'Its check wants exactly two conditions.',
      },
      { tool: 'flux', says: 'Current', why: 'It asks for Ready only.' },
    ]);
    expect(
      await screen.findByText(
        'To Argo CD it is “Degraded”. Its check wants exactly two conditions.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('To Flux it is “Current”. It asks for Ready only.'),
    ).toBeInTheDocument();
  });

  it('are the reason alone where a tool has no word', async () => {
    setup([{ tool: 'argocd', says: 'no check', why: 'It has no check.' }]);
    expect(await screen.findByText('It has no check.')).toBeInTheDocument();
  });

  it('are left out where the tools mean the same', async () => {
    setup();
    expect(
      await screen.findByRole('heading', { name: 'Conditions' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^To (Argo CD|Flux)/)).not.toBeInTheDocument();
  });
});
