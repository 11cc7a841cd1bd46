import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type EmptyStateProps = {
  readonly icon?: LucideIcon | undefined;
  readonly title: string;
  readonly text?: ReactNode;
  /** The one next step. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
};

/** Says what the place is for and offers the next step. */
export function EmptyState({ icon: Icon, title, text, action, className }: EmptyStateProps) {
  return (
    <div className={classNames("flex flex-col items-center gap-1 px-6 py-12 text-center", className)}>
      {Icon && (
        <span className="mb-3 flex size-10 items-center justify-center rounded-card bg-hover text-secondary">
          <Icon aria-hidden="true" className="size-5" />
        </span>
      )}
      <h2 className="font-semibold">{title}</h2>
      {text && <div className="max-w-prose text-secondary">{text}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
