"use client";

import { Badge } from "@/components/ui/badge";
import { texts } from "../texts";
import { useRuleFaults } from "./use-faults";

/** How many things are to mend in the rules; nothing while all is well. */
export function RuleCount() {
  const count = useRuleFaults().length;
  if (count === 0) return null;
  return (
    <Badge tone="caution">
      {count}
      <span className="sr-only">{texts.views.toMend}</span>
    </Badge>
  );
}
