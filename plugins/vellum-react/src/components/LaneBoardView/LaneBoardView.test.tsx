import { screen, within } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { LaneCard } from '@vellum-io/backstage-plugin-vellum-common';
import { LaneBoardView } from './LaneBoardView';

const CARD: LaneCard = {
  id: 'child',
  nodeId: 'child',
  kind: 'Application',
  name: 'child',
  state: 'blocking',
  then: 'Synced',
  now: 'Progressing',
  gates: true,
  blocking: true,
};

async function cardWith(more: Partial<LaneCard>) {
  renderInTestApp(
    <LaneBoardView
      board={{
        id: 'parent',
        title: 'parent',
        chips: [],
        notes: [],
        lanes: [
          {
            id: 'wave-0',
            title: 'wave 0',
            state: 'blocking',
            ready: 0,
            total: 1,
            cards: [{ ...CARD, ...more }],
          },
        ],
      }}
      now={new Date('2026-11-20T12:00:00Z')}
      onSelect={() => {}}
    />,
  );
  const lane = await screen.findByRole('region', { name: /wave 0/ });
  return within(lane).getByRole('button', { name: /child/ });
}

describe('a card of a lane', () => {
  it.each([
    [
      'health',
      'not up\nHolds what comes after it until it is healthy',
      { message: 'not up' },
    ],
    ['no-check', 'Holds nothing: its kind has no health check', {}],
    ['last-group', 'Holds nothing: nothing comes after it', {}],
    ['not-asked', 'Holds nothing: this sync leaves it alone', {}],
  ] as const)(
    'tells why it holds its lane, or why not: %s',
    async (gateReason, title, more) => {
      expect(await cardWith({ gateReason, ...more })).toHaveAttribute(
        'title',
        title,
      );
    },
  );

  it('names what is at the bottom of its waiting', async () => {
    const root = { kind: 'Deployment', name: 'web' };
    expect(await cardWith({ root })).toHaveTextContent(
      'held by Deployment web',
    );
  });

  it('is marked where it is tied with others, and not where it is not', async () => {
    expect(await cardWith({ tie: 1 })).toHaveTextContent('Application · tie 1');
  });

  it('says nothing of ties and bottoms where there are none', async () => {
    expect(await cardWith({})).not.toHaveTextContent(/tie|held by/);
  });
});
