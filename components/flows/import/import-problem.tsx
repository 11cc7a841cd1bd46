"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TextFault } from "@/lib/flow/text/open-text";
import { texts as flowsTexts } from "../texts";
import { texts } from "./texts";
import type { Importing } from "./use-import";

/** Why the text was not imported, and what can be done about it right here. */
export function ImportProblem({ importing }: { readonly importing: Importing }) {
  const { fault, refusal } = importing.trial;
  if (refusal) {
    const { text, detail } = flowsTexts.failure(refusal);
    return (
      <Notice tone="problem" role="alert" title={text}>
        {detail}
      </Notice>
    );
  }
  switch (fault?.reason) {
    case "not-json":
      return <NotJson fault={fault} importing={importing} />;
    case "not-a-flow":
      return <NotAFlow fault={fault} importing={importing} />;
    case "too-deep":
      return (
        <Notice
          tone="problem"
          role="alert"
          title={texts.tooDeep(fault.levelsMax)}
          actions={<KeepButton importing={importing} />}
        >
          {texts.tooDeepText}
        </Notice>
      );
    case "too-large":
      return (
        <Notice tone="problem" role="alert" title={texts.tooLarge(fault.bytes)}>
          {texts.tooLargeText(fault.bytesMax)}
        </Notice>
      );
    case "not-text":
      return (
        <Notice tone="problem" role="alert" title={texts.notText}>
          {texts.notTextText}
        </Notice>
      );
    case "unreadable":
      return (
        <Notice tone="problem" role="alert" title={texts.unreadable}>
          {texts.unreadableText}
        </Notice>
      );
    case undefined:
      return null;
  }
}

type Fault<Reason extends TextFault["reason"]> = Extract<TextFault, { readonly reason: Reason }>;

type NotJsonProps = { readonly fault: Fault<"not-json">; readonly importing: Importing };

function NotJson({ fault, importing }: NotJsonProps) {
  const { repaired } = fault;
  return (
    <Notice
      tone="problem"
      role="alert"
      title={texts.notJson}
      actions={
        <>
          {repaired && (
            <Button variant="primary" onClick={() => void importing.importText(repaired.text)}>
              {texts.repair}
            </Button>
          )}
          <KeepButton importing={importing} />
        </>
      }
    >
      <p>
        {texts.place(fault.line, fault.column)}: {fault.message}
      </p>
      <pre className="my-2 overflow-x-auto rounded-control bg-panel px-3 py-2 font-mono text-caption text-ink">
        {fault.excerpt}
      </pre>
      {repaired ? (
        <>
          <p>{texts.canRepair}</p>
          <ul className="list-disc pl-5">
            {repaired.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{texts.keepHint}</p>
      )}
    </Notice>
  );
}

type NotAFlowProps = { readonly fault: Fault<"not-a-flow">; readonly importing: Importing };

function NotAFlow({ fault: { found, inner }, importing }: NotAFlowProps) {
  const [first] = inner;
  return (
    <Notice
      tone="problem"
      role="alert"
      title={texts.notAFlow(found)}
      actions={
        <>
          {first && (
            <Button variant="primary" onClick={() => void importing.importText(first.text)}>
              {inner.length === 1 ? texts.importInner(first.path.join(" › ")) : texts.importFirstInner}
            </Button>
          )}
          <KeepButton importing={importing} />
        </>
      }
    >
      <p>{texts.notAFlowText}</p>
      <p>{inner.length > 0 ? texts.innerFlows(inner.length) : texts.keepHint}</p>
    </Notice>
  );
}

function KeepButton({ importing }: { readonly importing: Importing }) {
  return (
    <Button onClick={() => void importing.importText(importing.trial.candidate.text)}>{texts.keep}</Button>
  );
}
