import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { TextFault } from "@/lib/flow/text/open-text";
import { texts as flowsTexts } from "../texts";
import { texts } from "./texts";
import type { Trial } from "./use-import";

type ImportProblemProps = { readonly trial: Pick<Trial, "fault" | "refusal"> };

/** Why the text was not imported. */
export function ImportProblem({ trial: { fault, refusal } }: ImportProblemProps) {
  if (refusal) {
    const { text, detail } = flowsTexts.failure(refusal);
    return (
      <Notice
        tone="problem"
        role="alert"
        title={text}
        actions={refusal.reason === "signed-out" && <SignInBeside />}
      >
        {detail}
      </Notice>
    );
  }
  switch (fault?.reason) {
    case undefined:
      return null;
    case "not-json":
      return <NotJson fault={fault} />;
    case "not-a-flow":
      return <NotAFlow fault={fault} />;
    case "too-deep":
      return <Problem title={texts.tooDeep(fault.levelsMax)}>{texts.tooDeepText}</Problem>;
    case "too-large":
      return <Problem title={texts.tooLarge(fault.bytes)}>{texts.tooLargeText(fault.bytesMax)}</Problem>;
    case "not-text":
      return <Problem title={texts.notText}>{texts.notTextText}</Problem>;
    case "unreadable":
      return <Problem title={texts.unreadable}>{texts.unreadableText}</Problem>;
  }
}

/** In a new tab, so that the text here stays. */
function SignInBeside() {
  return (
    <a href="/sign-in" target="_blank" rel="noreferrer" className={buttonStyle({ size: "panel" })}>
      {flowsTexts.signInBeside}
    </a>
  );
}

function Problem({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Notice tone="problem" role="alert" title={title}>
      {children}
    </Notice>
  );
}

type Fault<Reason extends TextFault["reason"]> = Extract<TextFault, { readonly reason: Reason }>;

function NotJson({ fault }: { readonly fault: Fault<"not-json"> }) {
  const { line, column, message, excerpt, repaired } = fault;
  // A line that was cut at its start does not tell where the column is.
  const mark = excerpt.startsWith("…") ? "" : `\n${" ".repeat(column - 1)}^`;
  return (
    <Problem title={texts.notJson}>
      <p>
        {texts.place(line, column)}: {message}
      </p>
      <pre className="my-2 overflow-x-auto rounded-control bg-panel px-3 py-2 font-mono text-caption text-ink">
        {excerpt}
        <span aria-hidden="true" className="text-problem">
          {mark}
        </span>
      </pre>
      <p>{repaired ? texts.canRepair : texts.keepHint}</p>
      {repaired && (
        <ul className="list-disc pl-5">
          {repaired.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </Problem>
  );
}

function NotAFlow({ fault: { found, inner } }: { readonly fault: Fault<"not-a-flow"> }) {
  const [first] = inner;
  if (first) {
    return (
      <Notice tone="caution" role="alert" title={texts.holdsFlows(inner.length)}>
        {inner.length === 1 ? texts.foundAt(first.path) : texts.notAFlowText}
      </Notice>
    );
  }
  return (
    <Problem title={texts.notAFlow(found)}>
      <p>{texts.notAFlowText}</p>
      <p>{texts.keepHint}</p>
    </Problem>
  );
}
