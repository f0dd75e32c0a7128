import { ConfigReader } from '@backstage/config';
import { readConfig } from './readConfig';

const idleMs = (idleTimeout?: string | { seconds: number }) =>
  readConfig(new ConfigReader({ vellum: { watch: { idleTimeout } } })).watch
    .idleMs;

describe('readConfig', () => {
  it('reads how long an idle graph keeps its streams', () => {
    expect(idleMs()).toBe(600_000);
    expect(readConfig(new ConfigReader({})).watch.idleMs).toBe(600_000);
    expect(idleMs('90s')).toBe(90_000);
    expect(idleMs({ seconds: 30 })).toBe(30_000);
  });

  it('refuses what is no duration', () => {
    expect(() => idleMs('soon')).toThrow('vellum.watch.idleTimeout');
  });
});
