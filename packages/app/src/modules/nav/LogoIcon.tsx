/** A folded sheet: vellum. Takes the colour of the sidebar's text. */
export const LogoIcon = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <path
      d="M5 3h12l6 6v16H5z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    />
    <path
      d="M9 12l5 9 5-9"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path d="M17 3v6h6" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);
