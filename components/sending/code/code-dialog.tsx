"use client";

import { Code, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { showToast } from "@/components/ui/toast";
import { texts } from "../texts";
import { type CodeLanguage, codeLanguages, mediaIn, type RequestToShow, requestCode } from "./request-code";

type CodeDialogProps = {
  readonly request: RequestToShow;
  /** The account is one of the sandbox. */
  readonly isSimulated: boolean;
};

/** The same message as a program would send it. */
export function CodeDialog({ request, isSimulated }: CodeDialogProps) {
  const [language, setLanguage] = useState<CodeLanguage>("curl");
  const code = requestCode(language, request);
  const media = mediaIn(request);
  return (
    <Dialog
      width="wide"
      title={texts.codeTitle}
      description={texts.codeText}
      trigger={
        <Button icon={Code} variant="ghost">
          {texts.code}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <SegmentedControl
            label={texts.codeLabel}
            value={language}
            onValueChange={setLanguage}
            segments={codeLanguages.map((value) => ({ value, label: value }))}
          />
          <Button
            icon={Copy}
            size="panel"
            onClick={() => {
              void navigator.clipboard
                .writeText(code)
                .then(() => showToast({ text: texts.copied, tone: "good" }));
            }}
          >
            {texts.copy}
          </Button>
        </div>
        {isSimulated && <p className="text-secondary">{texts.codeSimulated}</p>}
        {media && "fileId" in media.from && <p className="text-secondary">{texts.codeMedia}</p>}
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
          tabIndex={0}
          className="max-h-[60vh] overflow-auto rounded-card border border-line bg-page p-4 font-mono text-caption"
        >
          {code}
        </pre>
      </div>
    </Dialog>
  );
}
