import type { ComponentChildren } from 'preact';

/** A link out of the inbox. The page it leads to learns nothing about where it was followed. */
export const WebLink = ({ to, children }: { to: string; children: ComponentChildren }) =>
  /^https?:\/\//i.test(to) ? (
    <a class="link" href={to} target="_blank" rel="noopener noreferrer" dir="auto">
      {children}
    </a>
  ) : (
    <span dir="auto">{children}</span>
  );
