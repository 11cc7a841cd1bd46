"use client";

import { useMemo } from "react";
import { faultsOf } from "@/lib/flow/validate/live/faults-of";
import type { RuleFault } from "@/lib/flow/validate/live/rule-fault";
import { useKnownSources } from "../sources/use-sources";
import { useDocument } from "../store/store-context";

/** What is wrong with the rules of the Flow, as of this moment. */
export function useRuleFaults(): readonly RuleFault[] {
  const document = useDocument();
  const sources = useKnownSources();
  return useMemo(() => faultsOf(document.rules, document, sources), [document, sources]);
}
