"use client";

import { Copy } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { texts } from "../texts";

const words = texts.address;

/** Where phones ask, for those who tell it to WhatsApp themselves. */
export function AddressLine({ address }: { readonly address: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-panel">
      <span className="font-medium">{words.label}</span>
      <code className="min-w-0 rounded-control bg-hover px-2 py-1 font-mono text-caption wrap-anywhere">
        {address}
      </code>
      <IconButton
        label={words.copy}
        icon={Copy}
        onClick={() => {
          void navigator.clipboard.writeText(address).then(() => showToast({ text: words.copied }));
        }}
      />
      <span className="text-secondary">{words.help}</span>
    </div>
  );
}
