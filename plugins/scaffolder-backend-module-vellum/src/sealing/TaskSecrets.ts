/**
 * The secrets of a task by name. Those that the scaffolder itself puts there, such as the token of the person who runs
 * it, are none of ours: they cannot be named.
 *
 * @internal
 */
export class TaskSecrets {
  constructor(private readonly secrets: Readonly<Record<string, unknown>>) {}

  /** Undefined where nothing was typed. */
  get(name: string): string | undefined {
    const value = Object.hasOwn(this.secrets, name)
      ? this.secrets[name]
      : undefined;
    return typeof value === 'string' && value !== '' && !isReserved(name)
      ? value
      : undefined;
  }

  /** The name of the secret whose value stands in a text. */
  findIn(text: string): string | undefined {
    return Object.keys(this.secrets).find(name => {
      const value = this.get(name);
      return (
        value !== undefined &&
        (text === value || (value.length >= 8 && text.includes(value)))
      );
    });
  }
}

function isReserved(name: string): boolean {
  return name.startsWith('__') || name === 'backstageToken';
}
