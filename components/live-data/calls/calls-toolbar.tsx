"use client";

import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";
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
      <SearchCalls value={address.param("search")} onChange={(search) => address.change({ search })} />
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

/** The pause in typing after which the server is asked. */
const pauseMs = 250;

function SearchCalls({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (search: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      label={texts.search}
      hidesLabel
      type="text"
      role="searchbox"
      placeholder={texts.search}
      icon={Search}
      value={typed}
      maxLength={200}
      onValueChange={setTyped}
      onKeyDown={(event) => event.key === "Escape" && setTyped("")}
      autoComplete="off"
      spellCheck={false}
      className="w-full max-w-88"
      end={
        typed !== "" && (
          <IconButton label={texts.clear} icon={X} onClick={() => setTyped("")} className="mr-0.5 size-7" />
        )
      }
    />
  );
}
