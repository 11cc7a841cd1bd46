"use client";

import { CircleAlert, CircleCheck, TriangleAlert, WandSparkles, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { applyFixes } from "@/lib/flow/edit/fix";
import type { Issue } from "@/lib/flow/validate/issue";
import { RuleProblems } from "../live/rule-problems";
import { useIssues } from "../store/derived";
import { newId } from "../store/new-id";
import { useBuilderStore, useDocument } from "../store/store-context";
import { goToTarget } from "./go-to-target";
import { groupIssues, type IssueGroup } from "./group-issues";
import { problemsTexts as texts } from "./texts";

/** Every problem of the Flow in plain words; a click goes to the control that mends it. */
export function ProblemsPanel() {
  const store = useBuilderStore();
  const document = useDocument();
  const issues = useIssues();
  const groups = groupIssues(document, issues, texts.wholeFlow);
  const shown = groups.flatMap((group) => group.issues);
  const errors = shown.filter((issue) => issue.severity === "error").length;
  const fixable = shown.filter((issue) => issue.fix);
  return (
    <section aria-label={texts.title} className="flex max-h-full min-h-0 flex-col bg-panel text-panel">
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
        <h2 className="font-semibold">{texts.title}</h2>
        <p className="min-w-0 flex-1 truncate text-secondary">
          {texts.summary(errors, shown.length - errors)}
        </p>
        {fixable.length > 1 && (
          <Button size="panel" icon={WandSparkles} onClick={() => mend(store, fixable)}>
            {texts.fixAll(fixable.length)}
          </Button>
        )}
        <IconButton
          size="panel"
          icon={X}
          label={texts.close}
          onClick={() => store.getState().set({ isProblemsOpen: false })}
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto pb-4">
        {groups.length === 0 && <NoProblems />}
        {groups.map((group) => (
          <Group key={group.key} group={group} />
        ))}
        <RuleProblems />
      </div>
    </section>
  );
}

function NoProblems() {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-10 text-center">
      <CircleCheck aria-hidden="true" className="size-6 text-good" />
      <p className="font-medium">{texts.none}</p>
      <p className="text-secondary">{texts.noneHelp}</p>
    </div>
  );
}

function Group({ group }: { readonly group: IssueGroup }) {
  return (
    <div className="px-2 pt-3">
      <h3 className="px-2 pb-1 text-caption font-medium text-secondary">{group.title}</h3>
      <ul>
        {group.issues.map((issue, index) => (
          // Problems have no identity of their own; their order is stable while they last.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <IssueRow key={index} issue={issue} />
        ))}
      </ul>
    </div>
  );
}

function IssueRow({ issue }: { readonly issue: Issue }) {
  const store = useBuilderStore();
  const isError = issue.severity === "error";
  const Icon = isError ? CircleAlert : TriangleAlert;
  return (
    <li className="flex items-start gap-1 rounded-control hover:bg-hover">
      <Tooltip text={texts.code(issue.code)}>
        <button
          type="button"
          onClick={() => goToTarget(store, issue.target)}
          className="flex min-w-0 flex-1 items-start gap-2 rounded-control px-2 py-1.5 text-left"
        >
          <Icon
            aria-hidden="true"
            className={`mt-px size-4 shrink-0 ${isError ? "text-problem" : "text-caution"}`}
          />
          <span className="min-w-0 wrap-anywhere">
            <span className="sr-only">{isError ? texts.error : texts.warning}: </span>
            {issue.message}
          </span>
        </button>
      </Tooltip>
      {issue.fix && (
        <Button className="mt-0.5 mr-1" size="panel" onClick={() => mend(store, [issue])}>
          {texts.fixes.get(issue.fix.name) ?? texts.fix}
        </Button>
      )}
    </li>
  );
}

type Store = ReturnType<typeof useBuilderStore>;

function mend(store: Store, issues: readonly Issue[]): void {
  const before = store.getState().history.present.document;
  store.getState().run((document) => applyFixes(document, issues, newId));
  if (store.getState().history.present.document === before) return;
  showToast({
    text: texts.fixed,
    tone: "good",
    action: { label: texts.undo, run: () => store.getState().undo() },
  });
}
