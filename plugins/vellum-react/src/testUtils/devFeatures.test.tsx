import { screen } from '@testing-library/react';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { GraphTab } from '../components/GraphTab/GraphTab';
import { devFeatures } from './devFeatures';
import { platformReady } from './fixtures/platformReady';
import { platformStuck } from './fixtures/platformStuck';

const tab = EntityContentBlueprint.make({
  params: {
    path: '/tab',
    title: 'Tab',
    loader: async () => (
      <GraphTab
        view="crossplane"
        empty={() => ({
          title: 'Nothing here',
          description: '',
          annotation: '',
          example: '',
        })}
      >
        {({ headline }) => <p>{headline.title}</p>}
      </GraphTab>
    ),
  },
});

function show(address: string) {
  window.history.replaceState({}, '', address);
  renderTestApp({
    features: [
      createFrontendPlugin({ pluginId: 'tab', extensions: [tab] }),
      ...devFeatures({
        view: 'crossplane',
        annotations: {},
        answers: { stuck: platformStuck, ready: platformReady },
      }),
    ],
  });
}

describe('devFeatures', () => {
  afterEach(() => window.history.replaceState({}, '', '/'));

  it.each([
    {
      reason: 'the first, where nothing was chosen',
      at: '/',
      text: 'Not ready',
    },
    { reason: 'the one of that name', at: '/?show=ready', text: 'Ready' },
    {
      reason: 'the first for a name nobody gave',
      at: '/?show=typo',
      text: 'Not ready',
    },
    { reason: 'what every tab has', at: '/?show=empty', text: 'Nothing here' },
    {
      reason: 'what may not be read',
      at: '/?show=unreadable',
      text: /^Forbidden: no permission/,
    },
    { reason: 'a refusal', at: '/?show=denied', text: /You may not see/ },
    {
      reason: 'an unknown entity',
      at: '/?show=unknown',
      text: /This entity is not there/,
    },
    { reason: 'a failure', at: '/?show=error', text: /could not be read/ },
  ])('shows at $at: $reason', async ({ at, text }) => {
    show(at);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows at /?show=loading that it reads', async () => {
    show('/?show=loading');
    expect(
      await screen.findByRole('status', { name: /Reading the objects/ }),
    ).toBeInTheDocument();
  });
});
