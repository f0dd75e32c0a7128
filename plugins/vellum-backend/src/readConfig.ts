import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** The configuration of the plugin, with defaults. @internal */
export interface VellumConfig {
  watch: {
    /** How long a graph that nobody reads keeps its streams. */
    idleMs: number;
  };
}

/** Reads `vellum` of the app-config; `kubernetes` is read by `readKubernetesClusters`. @internal */
export function readConfig(config: Config): VellumConfig {
  const key = 'vellum.watch.idleTimeout';
  const idle = config.has(key)
    ? readDurationFromConfig(config, { key })
    : { minutes: 10 };
  return { watch: { idleMs: durationToMilliseconds(idle) } };
}
