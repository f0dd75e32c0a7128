import { html, Html } from './html';

/** Drawings of 16 × 16; always beside a word, so hidden from readers of the page. @internal */
export const icons = {
  mark: draw(
    html`<path d="M4 1.75h6.2L13 4.6v9.65H4z" /><path d="M10 2v3h3" /><path
        d="M6 8h4.5M6 10.75h4.5"
      />`,
  ),
  open: draw(
    html`<circle cx="4" cy="3.5" r="1.75" /><circle
        cx="4"
        cy="12.5"
        r="1.75"
      /><circle cx="12" cy="12.5" r="1.75" /><path
        d="M4 5.25v5.5M12 10.75V6.5A2.5 2.5 0 0 0 9.5 4H7.5m1.75-2L7.25 4l2 2"
      />`,
  ),
  merged: draw(
    html`<circle cx="4" cy="3.5" r="1.75" /><circle
        cx="4"
        cy="12.5"
        r="1.75"
      /><circle cx="12" cy="8.5" r="1.75" /><path
        d="M4 5.25v5.5M4.4 5.2C5 7.4 7 8.5 10.25 8.5"
      />`,
  ),
  closed: draw(
    html`<circle cx="4" cy="3.5" r="1.75" /><circle
        cx="4"
        cy="12.5"
        r="1.75"
      /><circle cx="12" cy="12.5" r="1.75" /><path
        d="M4 5.25v5.5M12 10.75V8m-2-5.5 4 4m0-4-4 4"
      />`,
  ),
  branch: draw(
    html`<circle cx="4.5" cy="3.5" r="1.75" /><circle
        cx="4.5"
        cy="12.5"
        r="1.75"
      /><circle cx="11.5" cy="4.5" r="1.75" /><path
        d="M4.5 5.25v5.5M11.5 6.25c0 2.5-2.5 3-6 3.25"
      />`,
  ),
  folder: draw(
    html`<path
      d="M1.75 12.5v-9h4l1.5 1.75h7v7.25a.75.75 0 0 1-.75.75h-11a.75.75 0 0 1-.75-.75z"
    />`,
  ),
  file: draw(
    html`<path d="M3.5 1.75h5.75L12.5 5v9.25h-9z" /><path
        d="M9 2v3.25h3.25"
      />`,
  ),
  lock: draw(
    html`<rect x="3" y="7" width="10" height="7" rx="1.5" /><path
        d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"
      />`,
  ),
  check: draw(html`<path d="m3 8.5 3.25 3.25L13 4.75" />`),
  warning: draw(
    html`<path d="M8 2 14.5 13.5h-13z" /><path d="M8 6.25v3.5M8 11.6v.2" />`,
  ),
};

function draw(paths: Html): Html {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${paths}
  </svg>`;
}
