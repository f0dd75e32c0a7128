import { ServiceUnavailableError } from '@backstage/errors';

const firstPort = 20_000;
const blockSize = 64;
const blockCount = 150;

/** What `allocatePorts` asks of the machine; replaced in tests. */
export interface PortSource {
  isFree(port: number): Promise<boolean>;
  /** A number from 0 up to, but not including, 1. */
  random(): number;
}

/**
 * Gives each name a free port; names that have one keep it. Ports come from
 * one block below the range that the kernel takes client ports from: a client
 * that reconnects to a dead server there can end up connected to itself and
 * keep the server's port busy. A random block per call keeps two sandboxes
 * that start at the same moment apart.
 */
export async function allocatePorts(
  names: readonly string[],
  given: Readonly<Record<string, number>>,
  source: PortSource,
): Promise<Record<string, number>> {
  const ports = { ...given };
  const missing = names.filter(name => ports[name] === undefined);
  const used = new Set(Object.values(ports));
  const start = Math.floor(source.random() * blockCount);
  for (let i = 0; i < blockCount && missing.length > 0; i++) {
    const block = firstPort + ((start + i) % blockCount) * blockSize;
    for (let port = block; port < block + blockSize; port++) {
      if (missing.length === 0) {
        break;
      }
      if (!used.has(port) && (await source.isFree(port))) {
        ports[missing.shift()!] = port;
      }
    }
  }
  if (missing.length > 0) {
    throw new ServiceUnavailableError(
      `No free port between ${firstPort} and ${
        firstPort + blockCount * blockSize
      } for ${missing.join(', ')}`,
    );
  }
  return ports;
}
