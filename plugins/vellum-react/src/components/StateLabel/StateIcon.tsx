import { ReactElement } from 'react';
import { Tone } from '../../state/stateTone';
import styles from './StateLabel.module.css';

const GLYPHS: Record<Tone, ReactElement> = {
  ok: (
    <>
      <circle cx="7" cy="7" r="7" fill="currentColor" />
      <path d="M3.9 7.3l2.1 2.1 4.1-4.5" className={styles.cut} />
    </>
  ),
  bad: (
    <>
      <circle cx="7" cy="7" r="7" fill="currentColor" />
      <path d="M7 3.4v4.2M7 10.1v.5" className={styles.cut} />
    </>
  ),
  busy: (
    <path
      d="M7 1.1a5.9 5.9 0 1 0 5.9 5.9"
      className={styles.stroke}
      strokeWidth="2"
    />
  ),
  waiting: (
    <circle
      cx="7"
      cy="7"
      r="6"
      className={styles.stroke}
      strokeWidth="1.5"
      strokeDasharray="2.4 1.9"
    />
  ),
  locked: (
    <>
      <path
        d="M4.2 6.4V4.6a2.8 2.8 0 0 1 5.6 0v1.8"
        className={styles.stroke}
        strokeWidth="1.5"
      />
      <rect
        x="2.2"
        y="6.2"
        width="9.6"
        height="6.6"
        rx="1.6"
        fill="currentColor"
      />
    </>
  ),
  unknown: (
    <>
      <circle
        cx="7"
        cy="7"
        r="6.2"
        className={styles.stroke}
        strokeWidth="1.5"
      />
      <path
        d="M5.3 5.5a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.8.55-.8 1.1M7 10v.4"
        className={styles.stroke}
        strokeWidth="1.4"
      />
    </>
  ),
  paused: (
    <>
      <circle
        cx="7"
        cy="7"
        r="6.2"
        className={styles.stroke}
        strokeWidth="1.5"
      />
      <path d="M5.4 4.8v4.4M8.6 4.8v4.4" className={styles.stroke} />
    </>
  ),
  leaving: (
    <>
      <circle
        cx="7"
        cy="7"
        r="6.2"
        className={styles.stroke}
        strokeWidth="1.5"
      />
      <path d="M4.2 7h5.6" className={styles.stroke} strokeWidth="1.6" />
    </>
  ),
};

/** The sign of a tone. It always stands beside a word, so it is silent for screen readers. @public */
export function StateIcon({ tone }: { tone: Tone }) {
  return (
    <svg
      className={`${styles.icon} ${styles[tone]}`}
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {GLYPHS[tone]}
    </svg>
  );
}
