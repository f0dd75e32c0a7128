/**
 * The ports of `host:port` addresses that are comma separated, sorted, each once; undefined where one is no address.
 *
 * @internal
 */
export function bootstrapPorts(addresses: string): number[] | undefined {
  const ports = addresses.split(',').map(portOf);
  return ports.every(port => port !== undefined)
    ? [...new Set(ports)].sort((a, b) => a - b)
    : undefined;
}

/** The port of one `host:port` address. @internal */
export function portOf(address: string): number | undefined {
  const match = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?:([1-9]\d{0,4})$/.exec(
    address,
  );
  const port = Number(match?.[2]);
  return port <= 65535 ? port : undefined;
}
