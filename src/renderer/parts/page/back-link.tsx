import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from './page.module.css';

export function BackLink({
  to,
  children,
}: {
  to: '/products' | '/prices/rules' | '/imports' | '/deliveries' | '/channels';
  children: string;
}) {
  return (
    <Link to={to} className={`link ${styles.back}`}>
      <IconChevronLeft size={14} aria-hidden />
      {children}
    </Link>
  );
}
