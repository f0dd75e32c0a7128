/** Markup that is safe to send: its values were escaped when it was made. @internal */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** @internal */
export type HtmlValue =
  | Html
  | string
  | number
  | false
  | null
  | undefined
  | readonly HtmlValue[];

/** A template whose values are escaped unless they are markup themselves. @internal */
export function html(
  strings: TemplateStringsArray,
  ...values: HtmlValue[]
): Html {
  return new Html(
    strings.reduce(
      (text, part, index) => text + render(values[index - 1]) + part,
    ),
  );
}

function render(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) {
    return '';
  }
  if (value instanceof Html) {
    return value.markup;
  }
  return typeof value === 'object'
    ? value.map(render).join('')
    : escapeHtml(String(value));
}

/** @internal */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
