import { ReactNode } from 'react';
import { Box } from '@backstage/ui';
import styles from './PlanView.module.css';

/** A part of the plan that stands by itself. What is pressed in it stands off from its ground. */
export function Panel(props: {
  children: ReactNode;
  /** Beside that of a panel. */
  className?: string;
  role?: 'alert';
}) {
  const { children, className, role } = props;
  return (
    <Box
      bg="neutral"
      className={[styles.panel, className].filter(Boolean).join(' ')}
      role={role}
    >
      {children}
    </Box>
  );
}
