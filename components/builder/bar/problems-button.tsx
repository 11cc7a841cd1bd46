"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useIsChecked, useIssues } from "../store/derived";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

/** How many problems there are; opens the list of them. */
export function ProblemsButton() {
  const store = useBuilderStore();
  const issues = useIssues();
  const isChecked = useIsChecked();
  const isOpen = useBuilder((state) => state.isProblemsOpen);
  const hasErrors = issues.some((issue) => issue.severity === "error");
  const Icon = issues.length === 0 ? CircleCheck : hasErrors ? CircleAlert : TriangleAlert;
  const tone = issues.length === 0 ? "text-good" : hasErrors ? "text-problem" : "text-caution";
  return (
    <Button
      variant="ghost"
      size="panel"
      aria-pressed={isOpen}
      onClick={() => store.getState().set({ isProblemsOpen: !isOpen })}
    >
      <Icon aria-hidden="true" className={`size-4 shrink-0 ${isChecked ? tone : ""}`} />
      <span className="max-md:sr-only">{isChecked ? wording(issues.length) : texts.bar.stillChecking}</span>
    </Button>
  );
}

function wording(count: number): string {
  return count === 0 ? texts.bar.noProblems : texts.bar.problems(count);
}
