/** `wave −2`, with the minus sign U+2212: a hyphen reads as a dash. @internal */
export function formatWave(wave: number): string {
  return wave < 0 ? `wave −${Math.abs(wave)}` : `wave ${wave}`;
}
