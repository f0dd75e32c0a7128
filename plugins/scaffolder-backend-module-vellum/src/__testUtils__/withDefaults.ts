import { JsonObject, JsonValue } from '@backstage/types';
import { readTemplate } from './TemplateRunner';

interface Schema {
  properties?: Record<string, { default?: unknown; enum?: unknown[] }>;
  dependencies?: Record<string, string[] | (Schema & { oneOf?: Schema[] })>;
}

/** What a person types; undefined: emptied. */
export type Typed = Record<string, JsonValue | undefined>;

/** What the form of a template hands over where only this is typed. */
export function withDefaults(template: string, typed: Typed): JsonObject {
  const pages = readTemplate(template).spec.parameters as unknown as Schema[];
  return {
    ...Object.assign({}, ...pages.map(page => defaultsOf(page, typed))),
    ...typed,
  };
}

/** Also of fields that are there only where another one has some value. */
function defaultsOf(schema: Schema, typed: Typed): JsonObject {
  const { properties = {}, dependencies = {} } = schema;
  const own: JsonObject = Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) =>
      field.default === undefined ? [] : [[name, field.default]],
    ),
  ) as JsonObject;
  const values = { ...own, ...typed };
  const more = Object.entries(dependencies).flatMap(([name, dependency]) => {
    if (!(name in values) || Array.isArray(dependency)) {
      return [];
    }
    const branches = dependency.oneOf ?? [dependency];
    return branches
      .filter(
        ({ properties: fields = {} }) =>
          fields[name]?.enum?.includes(values[name]) ?? true,
      )
      .map(branch => defaultsOf(branch, typed));
  });
  return Object.assign({}, ...more, own);
}
