"use client";

import { Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { OpenedResponse } from "../ports";
import { texts } from "../texts";

/** The answers as programs get them. */
export function AnswersJson({ opened }: { readonly opened: OpenedResponse }) {
  const { answers, answersText } = opened;
  const text = answers === null ? answersText : JSON.stringify(answers, null, 2);
  return (
    <div className="flex flex-col gap-3">
      <pre className="overflow-x-auto rounded-control bg-hover p-3 font-mono text-caption">{text}</pre>
      <div>
        <Button
          size="panel"
          icon={Copy}
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => showToast({ text: texts.panel.copied }));
          }}
        >
          {texts.panel.copy}
        </Button>
      </div>
    </div>
  );
}
