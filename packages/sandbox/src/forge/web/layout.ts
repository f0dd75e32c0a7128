import { html, Html, HtmlValue } from './html';
import { icons } from './icons';

/** @internal */
export interface Crumb {
  label: string;
  href: string;
}

/** A whole page; the last crumb is where the reader is. @internal */
export function layout(page: {
  title: string;
  crumbs: readonly Crumb[];
  body: HtmlValue;
}): Html {
  const last = page.crumbs.length - 1;
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="icon" href="/-/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/-/forge.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="bar">
          <div>
            <a class="brand" href="/">${icons.mark} Vellum forge</a>
            ${page.crumbs.length > 0 &&
            html`<nav aria-label="Where you are">
              <ol class="crumbs">
                ${page.crumbs.map(
                  (crumb, index) =>
                    html`<li>
                      <a
                        href="${crumb.href}"
                        ${index === last && html`aria-current="page"`}
                        >${crumb.label}</a
                      >
                    </li>`,
                )}
              </ol>
            </nav>`}
          </div>
        </header>
        <main id="content">${page.body}</main>
        <footer>
          Local git forge of the Vellum sandbox. On these pages you act as the
          local user “you”.
        </footer>
      </body>
    </html>`;
}
