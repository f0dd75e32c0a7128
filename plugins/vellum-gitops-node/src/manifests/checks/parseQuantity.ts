const FACTORS: Readonly<Record<string, number>> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/**
 * How much a quantity of Kubernetes is, such as `500m` or `20Gi`; undefined where it is none. Exponents (`1e3`), which
 * Kubernetes reads too, are refused: nobody means them, and YAML may read them as a number.
 *
 * @internal
 */
export function parseQuantity(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)([a-zA-Z]{0,2})$/.exec(text);
  const factor = match && Object.hasOwn(FACTORS, match[2]) && FACTORS[match[2]];
  return match && factor ? Number(match[1]) * factor : undefined;
}
