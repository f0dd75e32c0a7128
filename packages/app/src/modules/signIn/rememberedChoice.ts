/** Who a visitor chose to be. */
export type Choice = { provider: 'guest' } | { provider: 'demo'; user: string };

const KEY = 'vellum:sign-in';

/** The choice of an earlier page of this browser, so that a reload does not ask again. */
export function rememberedChoice(): Choice | undefined {
  const stored = window.localStorage.getItem(KEY);
  if (!stored) return undefined;
  return stored === 'guest'
    ? { provider: 'guest' }
    : { provider: 'demo', user: stored.slice('demo:'.length) };
}

export function rememberChoice(choice: Choice): void {
  window.localStorage.setItem(
    KEY,
    choice.provider === 'guest' ? 'guest' : `demo:${choice.user}`,
  );
}

export function forgetChoice(): void {
  window.localStorage.removeItem(KEY);
}
