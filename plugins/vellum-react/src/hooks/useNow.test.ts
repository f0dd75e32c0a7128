import { act, renderHook } from '@testing-library/react';
import { useNow } from './useNow';

const NOON = new Date('2026-11-20T12:00:00Z');

describe('useNow', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOON }));
  afterEach(() => jest.useRealTimers());

  it('moves on every ten seconds, and stays the same between', async () => {
    const { result, rerender } = renderHook(() => useNow());
    const first = result.current;
    rerender();
    expect(result.current).toBe(first);
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(result.current.toISOString()).toBe('2026-11-20T12:00:10.000Z');
  });

  it('is never before the time that was reached', () => {
    const { result } = renderHook(() => useNow('2026-11-20T12:00:07.000Z'));
    expect(result.current.toISOString()).toBe('2026-11-20T12:00:07.000Z');
  });

  it('leaves no timer behind', () => {
    const { unmount } = renderHook(() => useNow());
    unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
