import { Link, useSidebarOpenState } from '@backstage/core-components';
import { LogoIcon } from './LogoIcon';
import styles from './SidebarLogo.module.css';

export const SidebarLogo = () => {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link to="/" underline="none" aria-label="Home">
      <span className={styles.root}>
        <LogoIcon />
        {isOpen && <span className={styles.name}>Vellum</span>}
      </span>
    </Link>
  );
};
