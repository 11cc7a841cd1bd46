"use client";

import { Copy } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import type { Json } from "@/lib/flow/json";
import { texts } from "./texts";

/** A value as programs see it, to read and to copy. */
export function JsonBlock({ value }: { readonly value: Json }) {
  const text = JSON.stringify(value, null, 2);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => showToast({ text: texts.panel.copied }));
  };
  return (
    <div className="relative rounded-control bg-hover">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0} className="max-h-72 overflow-auto p-3 pr-10 font-mono text-caption">
        {text}
      </pre>
      <IconButton
        label={texts.panel.copy}
        icon={Copy}
        onClick={copy}
        className="absolute top-1 right-1 size-7"
      />
    </div>
  );
}
