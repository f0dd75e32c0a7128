import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { FindingEvidence } from '@vellum-io/backstage-plugin-vellum-common';
import { buildView } from '../../testUtils/fixtures/buildView';
import { EvidenceList } from './EvidenceList';

const NOW = new Date('2026-11-20T12:00:00Z');

const view = buildView(
  {
    view: 'flux',
    roots: [
      {
        kind: 'kustomize.toolkit.fluxcd.io/Kustomization',
        name: 'apps',
        children: [{ kind: '/Pod', name: 'web-1-a' }],
      },
    ],
  },
  NOW,
);
const [parent, pod] = view.graph.nodes;

function setup(evidence: FindingEvidence[]) {
  const onSelect = jest.fn();
  renderInTestApp(
    <EvidenceList
      view={view}
      node={{
        ...pod,
        health: { ...pod.health, message: 'said already' },
      }}
      evidence={evidence}
      onSelect={onSelect}
    />,
  );
  return onSelect;
}

describe('EvidenceList', () => {
  it('says what kind of word it is, its reason and how often it was seen', async () => {
    setup([
      {
        kind: 'event',
        reason: 'Unhealthy',
        text: 'Readiness probe failed',
        count: 12,
      },
    ]);
    expect(await screen.findByTitle('From an event')).toHaveTextContent(
      'Unhealthy Readiness probe failed (12 times)',
    );
  });

  it('leaves out what the drawer says already, and only that', async () => {
    setup([
      { kind: 'condition', text: 'said already' },
      { kind: 'container', text: 'back-off 5m0s' },
    ]);
    expect(await screen.findByText('back-off 5m0s')).toBeInTheDocument();
    expect(screen.queryByText('said already')).not.toBeInTheDocument();
  });

  it('leads to the object whose words they are', async () => {
    const onSelect = setup([
      { kind: 'condition', nodeId: parent.id, text: 'health check failed' },
    ]);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Kustomization apps' }),
    );
    expect(onSelect).toHaveBeenCalledWith(parent.id);
  });
});
