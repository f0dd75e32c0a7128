import { SchemaSource } from './SchemaSource';

/**
 * Asks several sources in order; the first that knows a kind decides. What the others noted is kept.
 *
 * @internal
 */
export class FirstSchemaSource implements SchemaSource {
  static create(options: { sources: readonly SchemaSource[] }) {
    return new FirstSchemaSource(options.sources);
  }

  private constructor(private readonly sources: readonly SchemaSource[]) {}

  async findDefinition(kind: { group: string; kind: string }) {
    const notes: string[] = [];
    for (const source of this.sources) {
      const answer = await source.findDefinition(kind);
      notes.push(...answer.notes);
      if (answer.definition) {
        return { definition: answer.definition, notes };
      }
    }
    return { notes };
  }
}
