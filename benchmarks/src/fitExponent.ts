/** A size, and what it took. */
export interface Measured {
  size: number;
  value: number;
}

/**
 * The `k` for which `value` grows like `size` to the power of `k`: the slope of the least-squares line through the
 * logarithms. 1 is linear, 2 quadratic. `undefined` for fewer than two sizes.
 */
export function fitExponent(measured: readonly Measured[]): number | undefined {
  const points = measured.map(({ size, value }) => ({
    x: Math.log(size),
    y: Math.log(value),
  }));
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const spread = mean(points.map(({ x }) => (x - meanX) ** 2));
  const covariance = mean(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  return spread > 0 ? covariance / spread : undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
