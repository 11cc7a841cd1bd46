import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** Words and parts that can be changed, one after another as they are read. */
export function Sentence({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className={classNames("flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1.5", className)}>
      {children}
    </div>
  );
}
