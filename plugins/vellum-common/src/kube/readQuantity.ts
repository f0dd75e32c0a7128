const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const DIVISORS: Readonly<Record<string, number>> = { n: 1e9, u: 1e6, m: 1e3 };

/**
 * How much a quantity of Kubernetes is, such as `500m`, `20Gi` or `1e3`: cores, bytes, or a count; undefined where it is none.
 * Exact as far as a number of JavaScript is.
 *
 * @public
 */
export function readQuantity(quantity: unknown): number | undefined {
  const text = typeof quantity === 'number' ? String(quantity) : quantity;
  if (typeof text !== 'string' || text.length > 40) {
    return undefined;
  }
  const [, amount, exponent, suffix] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(?:(e[+-]?\d{1,2})|([A-Za-z]{0,2}))$/i.exec(
      text,
    ) ?? [];
  if (amount === undefined) {
    return undefined;
  }
  if (exponent) {
    return Number(`${amount}${exponent}`);
  }
  if (Object.hasOwn(DIVISORS, suffix)) {
    return Number(amount) / DIVISORS[suffix];
  }
  return Object.hasOwn(FACTORS, suffix)
    ? Number(amount) * FACTORS[suffix]
    : undefined;
}
