import { ReactNode } from 'react';
import { StateIcon, Tone } from '@vellum-io/backstage-plugin-vellum-react';
import styles from './LiveHint.module.css';

/** What is known of a value while it is typed; screen readers say it when it changes. */
export function LiveHint(props: {
  tone?: Tone;
  /** Worth a second thought, and no obstacle. */
  isWarning?: boolean;
  children?: ReactNode;
}) {
  const { tone, isWarning, children } = props;
  const plain = tone ? '' : styles.quiet;
  return (
    <div
      className={`${styles.hint} ${isWarning ? styles.warning : plain}`}
      role="status"
    >
      {tone && <StateIcon tone={tone} />}
      <div>{children}</div>
    </div>
  );
}
