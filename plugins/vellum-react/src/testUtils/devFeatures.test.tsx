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
    ['/', 'Not ready', 'the first answer, where nothing was chosen'],
    ['/?show=ready', 'Ready', 'the answer of that name'],
    ['/?show=typo', 'Not ready', 'the first answer for a name nobody gave'],
    ['/?show=empty', 'Nothing here', 'a state that every tab has'],
    ['/?show=unreadable', /^Forbidden: the portal may not/, 'another'],
    ['/?show=denied', /You may not see/, 'a refusal'],
    ['/?show=unknown', /This entity is not there/, 'an unknown entity'],
    ['/?show=error', /could not be read/, 'a failure'],
  ])('shows at %s what says %s: %s', async (address, text) => {
    show(address);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows at /?show=loading that it reads', async () => {
    show('/?show=loading');
    expect(
      await screen.findByRole('status', { name: /Reading the objects/ }),
    ).toBeInTheDocument();
  });
});
