import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./tone";

const looks: {
  readonly [tone in Tone]: { readonly icon: LucideIcon; readonly box: string; readonly ink: string };
} = {
  neutral: { icon: Info, box: "bg-hover", ink: "text-secondary" },
  accent: { icon: Info, box: "bg-accent-soft", ink: "text-accent" },
  problem: { icon: CircleAlert, box: "bg-problem-soft", ink: "text-problem" },
  caution: { icon: TriangleAlert, box: "bg-caution-soft", ink: "text-caution" },
  good: { icon: CircleCheck, box: "bg-good-soft", ink: "text-good" },
};

type NoticeProps = {
  readonly tone?: Tone | undefined;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons below the text. */
  readonly actions?: ReactNode;
  /** "alert" is read out at once, "status" when there is a pause. */
  readonly role?: "alert" | "status" | undefined;
  readonly className?: string | undefined;
};

/** A message that stays in its place: what happened and what to do. */
export function Notice({ tone = "neutral", title, children, actions, role, className }: NoticeProps) {
  const { icon: Icon, box, ink } = looks[tone];
  return (
    <div role={role} className={classNames("flex items-start gap-3 rounded-card px-4 py-3", box, className)}>
      <Icon aria-hidden="true" className={classNames("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">{title}</p>
        {children && <div className="mt-0.5 text-secondary wrap-anywhere">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
