import { screen, within } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { buildView } from '../../testUtils/fixtures/buildView';
import { ObjectDrawer } from './ObjectDrawer';

const NOW = new Date('2026-11-20T12:00:00Z');

function setup(health: GraphNode['health']) {
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
      node={{ ...node, health }}
      now={NOW}
      onClose={() => {}}
      onSelect={() => {}}
    />,
  );
}

describe('ObjectDrawer', () => {
  it('shows what is worth knowing beside the state', async () => {
    setup({
      state: 'ready',
      rule: 'flux/ready',
      warnings: [
        {
          reason: 'DriftDetected',
          message: 'Deployment web was changed',
          whose: 'controller',
          since: '2026-11-20T11:48:00Z',
        },
        { reason: 'Failures', message: '2 failed attempts', whose: 'ours' },
      ],
    });
    const heading = await screen.findByRole('heading', {
      name: 'Worth knowing',
    });
    const section = within(heading.parentElement as HTMLElement);
    expect(section.getByText('DriftDetected')).toBeInTheDocument();
    expect(section.getByText('Deployment web was changed')).toBeInTheDocument();
    expect(section.getByText('12 min')).toBeInTheDocument();
    expect(section.getByText('2 failed attempts')).toBeInTheDocument();
  });

  it('has no such part where there is nothing to know', async () => {
    setup({ state: 'ready', rule: 'flux/ready' });
    expect(await screen.findByText('Ready')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Worth knowing' }),
    ).not.toBeInTheDocument();
  });

  it('says that something takes longer than it should', async () => {
    setup({ state: 'not-ready', rule: 'flux/reconciling', stuck: true });
    expect(
      await screen.findByText(/longer than it should take/),
    ).toBeInTheDocument();
  });

  it('quotes the controller, and not us', async () => {
    setup({
      state: 'failed',
      rule: 'flux/ready-false',
      message: 'path not found',
      whose: 'controller',
    });
    expect(await screen.findByText('path not found')).toHaveProperty(
      'tagName',
      'Q',
    );
  });

  it('does not put our words into quotation marks', async () => {
    setup({
      state: 'unknown',
      rule: 'common/never-reported',
      message: 'Never reported a status',
      whose: 'ours',
    });
    expect(await screen.findByText('Never reported a status')).toHaveProperty(
      'tagName',
      'P',
    );
  });
});
