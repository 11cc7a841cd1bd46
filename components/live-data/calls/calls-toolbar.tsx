"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { PatientSearchBox } from "@/components/ui/search-box";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { faultWords } from "./fault-words";
import { texts } from "./texts";
import type { useCallsAddress } from "./use-calls-address";

const outcomes = (["all", "fault", "fine"] as const).map((value) => ({
  value,
  label: texts.outcomes[value],
}));

/** Narrows the log. */
export function CallsToolbar({ address }: { readonly address: ReturnType<typeof useCallsAddress> }) {
  const outcome = outcomes.find(({ value }) => value === address.param("outcome"))?.value ?? "all";
  return (
    <div className="flex flex-wrap items-center gap-3">
      <PatientSearchBox
        label={texts.search}
        clearLabel={texts.clear}
        value={address.param("search")}
        onValueChange={(search) => address.change({ search })}
        className="w-full max-w-88"
      />
      <OnlyOneKind code={address.param("code")} onClear={() => address.change({ code: null })} />
      <SegmentedControl
        label={texts.outcome}
        value={outcome}
        onValueChange={(value) => address.change({ outcome: value === "all" ? null : value })}
        segments={outcomes}
      />
      <Checkbox
        label={texts.pings}
        checked={address.param("pings") === "1"}
        onCheckedChange={(isShown) => address.change({ pings: isShown ? "1" : null })}
      />
    </div>
  );
}

/** Whoever comes from a notice or from the health sees one kind of trouble, and has to see that. */
function OnlyOneKind({ code, onClear }: { readonly code: string; readonly onClear: () => void }) {
  if (code === "") return null;
  const title = texts.only(faultWords(code).title);
  return (
    <Button icon={X} aria-label={`${title}. ${texts.allAgain}`} onClick={onClear}>
      {title}
    </Button>
  );
}
