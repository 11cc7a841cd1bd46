"use client";

import { ListPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { inspectorTexts } from "../texts";

const texts = inspectorTexts.list;

type BulkPasteProps = {
  /** The list as lines, to start from. */
  readonly lines: string;
  readonly onLines: (lines: string, how: "replace" | "append") => void;
};

/** Many entries at once, one per line. */
export function BulkPaste({ lines, onLines }: BulkPasteProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");

  function finish(how: "replace" | "append"): void {
    onLines(text, how);
    setOpen(false);
  }

  return (
    <>
      <IconButton
        size="panel"
        icon={ListPlus}
        label={texts.bulk}
        onClick={() => {
          setText(lines);
          setOpen(true);
        }}
      />
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={texts.bulkTitle}
        description={texts.bulkHelp}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{texts.cancel}</Button>
            <Button onClick={() => finish("append")}>{texts.bulkAppend}</Button>
            <Button variant="primary" onClick={() => finish("replace")}>
              {texts.bulkReplace}
            </Button>
          </>
        }
      >
        <TextArea label={texts.bulkLabel} rows={10} value={text} onValueChange={setText} />
      </Dialog>
    </>
  );
}
