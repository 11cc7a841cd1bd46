"use client";

import { useMemo } from "react";
import { Player } from "@/components/preview/player";
import type { FlowDocument } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import { readExactly } from "@/lib/flow/text/read-exactly";
import { texts } from "./texts";

/** The page behind a preview link of the sandbox: the Flow on a phone, with a label that says what this is. */
export function PreviewView({ name, text }: { readonly name: string; readonly text: string }) {
  const flow = useMemo(() => documentOf(text), [text]);
  const { preview } = texts;
  return (
    <main className="flex flex-1 flex-col items-center gap-6 px-4 py-8">
      <header className="flex max-w-prose flex-col items-center gap-2 text-center">
        <span className="rounded-full border border-line-strong px-3 py-0.5 text-secondary">
          {preview.simulated}
        </span>
        <h1 className="text-title font-semibold">{flow ? preview.title(name) : preview.unreadable}</h1>
        <p className="text-secondary">{flow ? preview.note : preview.unreadableNote}</p>
      </header>
      {flow && (
        <Player flow={flow} platform="android" scheme="light" begins="flow" message={{ header: name }} />
      )}
    </main>
  );
}

function documentOf(text: string): FlowDocument | undefined {
  try {
    return parse(readExactly(text));
  } catch {
    // A draft may be no JSON at all.
    return undefined;
  }
}
