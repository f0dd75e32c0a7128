import { clockTime } from './clockTime';

const NOW = new Date(2026, 10, 20, 16, 30);

describe('clockTime', () => {
  it('shows the clock for a time of today', () => {
    expect(clockTime(new Date(2026, 10, 20, 14, 2).toISOString(), NOW)).toBe(
      '14:02',
    );
  });

  it('adds the day for a time of another day', () => {
    expect(clockTime(new Date(2026, 10, 18, 14, 2).toISOString(), NOW)).toMatch(
      /18.*14:02/,
    );
  });

  it('shows a dash for what is no time', () => {
    expect(clockTime('soon', NOW)).toBe('–');
  });
});
