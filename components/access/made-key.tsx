"use client";

import { Copy } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { texts } from "./texts";

/** A new key, to be copied, and the lines that make the command line use it. */
export function MadeKey({ value, address }: { readonly value: string; readonly address: string }) {
  function copy(): void {
    navigator.clipboard.writeText(value).then(
      () => showToast({ text: texts.copied }),
      () => showToast({ text: texts.notCopied, tone: "problem" }),
    );
  }

  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={texts.key}
        value={value}
        readOnly
        isMono
        onFocus={(event) => event.currentTarget.select()}
        end={<IconButton label={texts.copy} icon={Copy} onClick={copy} />}
      />
      <div>
        <p className="mb-1 text-caption text-secondary">{texts.use}</p>
        <pre className="overflow-x-auto rounded-control bg-hover p-3 font-mono text-caption">
          {`export FLOWSMITH_URL=${address}\nexport FLOWSMITH_KEY=…${value.slice(-4)}\nnpm run -s flow -- list`}
        </pre>
      </div>
    </div>
  );
}
