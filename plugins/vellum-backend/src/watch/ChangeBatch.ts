/**
 * Tells listeners which streams changed: once for everything that happened in one turn of the event loop, since a
 * server sends a burst in one packet.
 *
 * @internal
 */
export class ChangeBatch {
  private readonly subscribers = new Set<
    (streams: ReadonlySet<string>) => void
  >();
  private pending = new Set<string>();
  private scheduled?: NodeJS.Immediate;

  get listeners(): number {
    return this.subscribers.size;
  }

  add(stream: string): void {
    this.pending.add(stream);
    this.scheduled ??= setImmediate(() => this.flush());
  }

  subscribe(listener: (streams: ReadonlySet<string>) => void): () => void {
    this.subscribers.add(listener);
    return () => {
      this.subscribers.delete(listener);
    };
  }

  stop(): void {
    if (this.scheduled) {
      clearImmediate(this.scheduled);
    }
    this.scheduled = undefined;
    this.pending.clear();
  }

  private flush(): void {
    const streams = this.pending;
    this.pending = new Set();
    this.scheduled = undefined;
    for (const listener of [...this.subscribers]) {
      listener(streams);
    }
  }
}
