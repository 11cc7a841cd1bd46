import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import type { FlowItem } from "./flow-item";
import { texts } from "./texts";

type ResponsesLinkProps = { readonly flow: FlowItem; readonly className?: string };

/** How many answers a Flow has, and how many of them are new. Nothing while there is none. */
export function ResponsesLink({ flow: { id, responses }, className }: ResponsesLinkProps) {
  if (responses.total === 0) return null;
  const { total, fresh } = responses;
  return (
    <Link
      href={`/flows/${id}/responses`}
      prefetch={false}
      className={classNames("whitespace-nowrap tabular-nums hover:text-ink", className)}
    >
      {texts.responses(total)}
      {fresh > 0 && <span className="font-medium text-accent"> · {texts.fresh(fresh)}</span>}
    </Link>
  );
}
