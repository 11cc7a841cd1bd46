"use client";

import { Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import { texts } from "./texts";

const words = texts.webhook;

/** A secret that was made just now. */
export function SecretNotice({ secret }: { readonly secret: string }) {
  return (
    <Notice
      tone="accent"
      role="status"
      title={words.secretTitle}
      actions={
        <Button
          size="panel"
          icon={Copy}
          onClick={() => {
            void navigator.clipboard.writeText(secret).then(() => showToast({ text: words.copied }));
          }}
        >
          {words.copy}
        </Button>
      }
    >
      <p>{words.secretText}</p>
      <code className="mt-2 block rounded-control bg-panel px-2.5 py-2 font-mono text-panel text-ink select-all">
        {secret}
      </code>
    </Notice>
  );
}
