import type { ReactNode } from 'react';

/** One line of a list of facts. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num" style={{ whiteSpace: 'normal' }}>
        {children}
      </dd>
    </div>
  );
}
