"use client";

import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import type { SaveFailure } from "../ports";
import { useBuilder } from "../store/store-context";
import { useSaving } from "./saving";
import { savingTexts } from "./texts";

// Conflicts are rare: the dialog comes when there is one.
const ConflictDialog = lazyPart("ConflictDialog", () => import("./conflict-dialog"));

/** What stands between the bar and the panes when saving needs the person. */
export function SaveNotices() {
  const save = useBuilder((state) => state.save);
  const { isInCompany, isRecovered } = useSaving();
  const failure = save.kind === "refused" ? save.failure : null;
  return (
    <>
      <Suspense fallback={null}>
        {failure?.reason === "conflict" && <ConflictDialog conflict={failure} />}
      </Suspense>
      {failure && failure.reason !== "conflict" && <Refusal failure={failure} />}
      {isInCompany && <Passing title={savingTexts.otherTab.title} text={savingTexts.otherTab.text} />}
      {isRecovered && <Passing title={savingTexts.recovered.title} text={savingTexts.recovered.text} />}
    </>
  );
}

function Refusal({ failure }: { readonly failure: Exclude<SaveFailure, { reason: "conflict" }> }) {
  const { saveNow } = useSaving();
  const { title, text } = refusalInWords(failure);
  return (
    <div className="border-b border-line p-2">
      <Notice
        tone="problem"
        role="alert"
        title={title}
        actions={
          failure.reason === "signed-out" ? (
            <>
              <Button
                variant="primary"
                size="panel"
                onClick={() => window.open("/sign-in", "_blank", "noopener")}
              >
                {savingTexts.signedOut.action}
              </Button>
              <Button size="panel" onClick={() => void saveNow()}>
                {savingTexts.signedOut.again}
              </Button>
            </>
          ) : (
            <Button size="panel" onClick={() => void saveNow()}>
              {savingTexts.retryNow}
            </Button>
          )
        }
      >
        {text}
      </Notice>
    </div>
  );
}

function refusalInWords(failure: Exclude<SaveFailure, { reason: "conflict" }>) {
  switch (failure.reason) {
    case "signed-out":
      return savingTexts.signedOut;
    case "not-found":
      return savingTexts.notFound;
    case "too-large":
      return savingTexts.tooLarge((failure.bytesMax / 1024 / 1024).toLocaleString());
    case "storage-full":
      return savingTexts.storageFull;
    case "name-taken":
    case "unavailable":
      return savingTexts.unavailable;
  }
}

function Passing({ title, text }: { readonly title: string; readonly text: string }) {
  const [isClosed, setClosed] = useState(false);
  if (isClosed) return null;
  return (
    <div className="border-b border-line p-2">
      <Notice
        tone="accent"
        role="status"
        title={title}
        actions={
          <Button size="panel" onClick={() => setClosed(true)}>
            {savingTexts.dismiss}
          </Button>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
