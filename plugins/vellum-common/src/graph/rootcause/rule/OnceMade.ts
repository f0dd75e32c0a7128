/** What was made of one input, by what makes it: each is made once. @internal */
export class OnceMade<Input> {
  readonly #made = new Map<(input: Input) => unknown, unknown>();

  get<T>(make: (input: Input) => T, input: Input): T {
    if (!this.#made.has(make)) {
      this.#made.set(make, make(input));
    }
    // Under each function there is what it returned itself.
    return this.#made.get(make) as T;
  }
}
