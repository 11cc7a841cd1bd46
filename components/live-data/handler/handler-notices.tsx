import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { texts } from "./texts";
import type { useHandler } from "./use-handler";

/** What a person has to know or to decide about the code that is open. */
export function HandlerNotices({ handler }: { readonly handler: ReturnType<typeof useHandler> }) {
  const { save, isRecovered } = handler;
  if (save.kind === "conflict") {
    const { theirs } = save;
    const { title, text, mine, theirs: takeTheirs } = texts.conflict;
    return (
      <div className="border-b border-line p-2">
        <Notice
          tone="caution"
          role="alert"
          title={title}
          actions={
            <>
              <Button size="panel" variant="primary" onClick={() => handler.settle(theirs, "mine")}>
                {mine}
              </Button>
              <Button size="panel" onClick={() => handler.settle(theirs, "theirs")}>
                {takeTheirs}
              </Button>
            </>
          }
        >
          {text(theirs.savedBy)}
        </Notice>
      </div>
    );
  }
  const said = save.kind === "untouched" ? texts.sampleNote : isRecovered ? texts.recovered : undefined;
  if (said === undefined) return null;
  return (
    <p role="status" className="border-b border-line bg-accent-soft px-3 py-2 text-panel">
      {said}
    </p>
  );
}
