"use client";

import { FileUp } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { importChoice } from "./import-choice";
import { ImportProblem } from "./import-problem";
import { texts } from "./texts";
import type { Importing } from "./use-import";

/** Longest text that is put into the field, in characters; fields grow slow beyond. */
const shownMax = 300_000;

export function ImportDialog({ importing }: { readonly importing: Importing }) {
  const { candidate, fault } = importing.trial;
  const { text, fileName } = candidate;
  const isTooLong = text.length > shownMax;
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog
      open={importing.isOpen}
      onOpenChange={(isOpen) => !isOpen && importing.close()}
      title={texts.title}
      description={fileName === undefined ? texts.description : texts.fileHeading(fileName)}
      width="large"
      initialFocus={field}
      bodyClassName="flex flex-col gap-4"
      footer={<Choices importing={importing} />}
    >
      <FileChoice onFiles={(files) => void importing.takeFiles(files)} />
      {isTooLong && fault?.reason !== "too-large" && (
        <p className="text-secondary">{texts.tooLongToShow(text.length)}</p>
      )}
      {!isTooLong && (
        <TextArea
          ref={field}
          label={texts.field}
          value={text}
          onValueChange={importing.setText}
          placeholder={texts.placeholder}
          rows={8}
          isMono
          spellCheck={false}
          autoComplete="off"
          className="[&_textarea]:min-h-40 [&_textarea]:text-panel"
        />
      )}
      <ImportProblem trial={importing.trial} />
    </Dialog>
  );
}

function Choices({ importing }: { readonly importing: Importing }) {
  const { trial, isBusy } = importing;
  const { main, canKeep } = importChoice(trial);
  return (
    <>
      <Button onClick={importing.close}>{texts.cancel}</Button>
      {canKeep && (
        <Button onClick={() => void importing.importTexts([trial.candidate.text])}>{texts.keep}</Button>
      )}
      {(main || !canKeep) && (
        <Button
          variant="primary"
          disabled={!main}
          isLoading={isBusy}
          onClick={() => void (main?.texts ? importing.importTexts(main.texts) : importing.submit())}
        >
          {main?.label ?? texts.import}
        </Button>
      )}
    </>
  );
}

function FileChoice({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex items-center gap-3">
      <Button icon={FileUp} onClick={() => input.current?.click()}>
        {texts.chooseFile}
      </Button>
      <span className="text-secondary">{texts.orDrop}</span>
      <input
        ref={input}
        type="file"
        multiple
        accept=".json,.txt,application/json,text/plain"
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was corrected.
          event.target.value = "";
        }}
      />
    </div>
  );
}
