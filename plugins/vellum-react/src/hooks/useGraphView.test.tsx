import { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import { Entity } from '@backstage/catalog-model';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { VELLUM_SIGNAL_CHANNEL } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumApiRef } from '../api/VellumApi';
import {
  FakeSignals,
  FakeVellumApi,
  platformReady,
  platformStuck,
} from '../testUtils';
import { useGraphView } from './useGraphView';

const NOW = new Date('2026-11-20T14:00:00Z');

const entityNamed = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

const changed = (entityRef: string) => ({
  action: 'graph-changed',
  entityRef,
});

function setVisibility(state: DocumentVisibilityState) {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => state,
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

function setup(options: { signals?: FakeSignals } = {}) {
  const api = new FakeVellumApi(platformReady(NOW));
  const { signals } = options;
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider
      apis={[
        [vellumApiRef, api],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ]}
    >
      {children}
    </TestApiProvider>
  );
  const hook = renderHook(
    ({ name }) => useGraphView(entityNamed(name), 'crossplane'),
    { wrapper, initialProps: { name: 'vellum-dev' } },
  );
  return { api, ...hook };
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('useGraphView', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    setVisibility('visible');
    jest.useRealTimers();
  });

  it('is loading, then ready', async () => {
    const { api, result } = setup({ signals: new FakeSignals() });
    expect(result.current.status).toBe('loading');
    await pass(0);
    expect(result.current.status).toBe('ready');
    expect(api.reads).toEqual(['crossplane component:default/vellum-dev']);
  });

  it('reads again when its entity changed, and not for another', async () => {
    const signals = new FakeSignals();
    const { api, result } = setup({ signals });
    await pass(0);
    api.answer(platformStuck(NOW));
    act(() => {
      signals.send(VELLUM_SIGNAL_CHANNEL, changed('component:default/other'));
    });
    await pass(1000);
    expect(api.reads).toHaveLength(1);
    act(() => {
      signals.send(
        VELLUM_SIGNAL_CHANNEL,
        changed('component:default/vellum-dev'),
      );
      signals.send(VELLUM_SIGNAL_CHANNEL, changed('component:default/other'));
    });
    await pass(1000);
    expect(api.reads).toHaveLength(2);
    expect(result.current).toMatchObject({
      status: 'ready',
      view: { headline: { title: 'Not ready' } },
    });
  });

  it('with signals, says every two minutes that it is still open', async () => {
    const { api } = setup({ signals: new FakeSignals() });
    await pass(119_000);
    expect(api.reads).toHaveLength(1);
    await pass(2_000);
    expect(api.reads).toHaveLength(2);
  });

  it('without signals, polls every ten seconds, but not in a hidden tab', async () => {
    const { api } = setup();
    await pass(11_000);
    expect(api.reads).toHaveLength(2);
    act(() => setVisibility('hidden'));
    await pass(60_000);
    expect(api.reads).toHaveLength(2);
    act(() => setVisibility('visible'));
    await pass(1000);
    expect(api.reads).toHaveLength(3);
  });

  it('lets go of everything when it is no longer shown', async () => {
    const signals = new FakeSignals();
    const { api, unmount } = setup({ signals });
    expect(signals.count).toBe(1);
    unmount();
    expect(api.aborted).toBe(1);
    expect(signals.count).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('never shows one entity under the name of another', async () => {
    const { api, result, rerender } = setup({ signals: new FakeSignals() });
    await pass(0);
    api.answer('pending');
    rerender({ name: 'other' });
    expect(result.current.status).toBe('loading');
    expect(api.reads[1]).toBe('crossplane component:default/other');
  });

  it('does not read again because the catalog refreshed the entity', async () => {
    const { api, rerender } = setup({ signals: new FakeSignals() });
    await pass(0);
    rerender({ name: 'vellum-dev' });
    await pass(1000);
    expect(api.reads).toHaveLength(1);
  });
});
