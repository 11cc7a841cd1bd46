import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { CheckState } from "./account-item";
import { texts } from "./texts";

const looks: { readonly [state in CheckState]: { readonly icon: LucideIcon; readonly ink: string } } = {
  good: { icon: CircleCheck, ink: "text-good" },
  caution: { icon: TriangleAlert, ink: "text-caution" },
  problem: { icon: CircleAlert, ink: "text-problem" },
  off: { icon: CircleDashed, ink: "text-secondary" },
  unknown: { icon: CircleHelp, ink: "text-secondary" },
};

/** A state as a shape; its word is there for those who do not see it. */
export function StateMark({ state, className }: { readonly state: CheckState; readonly className?: string }) {
  const { icon: Icon, ink } = looks[state];
  return (
    <span className={classNames("shrink-0", ink, className)}>
      <Icon aria-hidden="true" className="size-4" />
      <span className="sr-only">{texts.state[state]}</span>
    </span>
  );
}
