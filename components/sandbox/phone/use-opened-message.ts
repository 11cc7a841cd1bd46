import { useCallback, useEffect, useRef, useState } from "react";
import type { PlayLogEntry } from "@/components/preview/play/play-log";
import type { SentResponse } from "@/components/preview/play/play-state";
import { showToast } from "@/components/ui/toast";
import type { JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import { readExactly } from "@/lib/flow/text/read-exactly";
import type { OpenedItem, PhonePorts } from "./ports";
import { phonePageTexts as texts } from "./texts";

/** The message whose Flow is open on the phone, and what may be done with it. */
export type OpenedMessage = {
  readonly flow: {
    readonly round: number;
    readonly item: OpenedItem;
    readonly document: FlowDocument;
  } | null;
  /** WhatsApp does not open it and says no more than that. */
  readonly hasFailed: boolean;
  /** The title of a response that is on its way. */
  readonly sending: string | null;
  readonly open: (messageId: string) => void;
  readonly onLog: (entry: PlayLogEntry) => void;
  readonly respond: (response: Promise<SentResponse>) => void;
  readonly close: () => void;
  readonly acknowledge: () => void;
};

type Around = {
  readonly ports: Pick<PhonePorts, "openFlow" | "completeFlow">;
  readonly onLog: (entry: PlayLogEntry) => void;
  /** Why the phone opened nothing, for the builder of the Flow. */
  readonly onRefused: (words: string) => void;
  /** Something changed on the server. */
  readonly onSent: () => void;
};

export function useOpenedMessage(around: Around): OpenedMessage {
  const [flow, setFlow] = useState<OpenedMessage["flow"]>(null);
  const [hasFailed, setFailed] = useState(false);
  const [sending, setSending] = useState<string | null>(null);
  const isOpening = useRef(false);
  const latest = useRef({ around, flow });
  useEffect(() => {
    latest.current = { around, flow };
  });

  const open = useCallback(async (messageId: string) => {
    if (isOpening.current) return;
    isOpening.current = true;
    const { ports, onRefused } = latest.current.around;
    const answer = await ports.openFlow({ messageId }).catch(() => null);
    isOpening.current = false;
    const document = answer?.ok ? documentOf(answer.value.text) : undefined;
    if (answer?.ok && document) {
      setFlow((last) => ({ round: (last?.round ?? 0) + 1, item: answer.value, document }));
      return;
    }
    setFailed(true);
    onRefused(answer?.ok ? texts.refusals.unreadable : refusalInWords(answer?.failure.reason));
  }, []);

  const respond = useCallback(async (kept: Promise<SentResponse>) => {
    const { around: now, flow: open } = latest.current;
    if (!open) return;
    setSending(open.item.flowName);
    try {
      const { payload, summary } = await kept;
      // A summary is made of texts and lists alone.
      const shown = summary as unknown as readonly JsonObject[];
      const { messageId } = open.item;
      const sent = await now.ports.completeFlow({ messageId, payload, summary: shown });
      if (!sent.ok) throw new Error(sent.failure.reason);
      now.onSent();
    } catch {
      showToast({ text: texts.failed.complete, detail: texts.failed.unavailable, tone: "problem" });
    } finally {
      setSending(null);
    }
  }, []);

  return {
    flow,
    hasFailed,
    sending,
    open: useCallback((messageId) => void open(messageId), [open]),
    onLog: useCallback((entry) => latest.current.around.onLog(entry), []),
    respond: useCallback((kept) => void respond(kept), [respond]),
    close: useCallback(() => {
      setFlow(null);
      latest.current.around.onSent();
    }, []),
    acknowledge: useCallback(() => setFailed(false), []),
  };
}

function refusalInWords(reason: string | undefined): string {
  const words: { readonly [reason: string]: string } = texts.refusals;
  return words[reason ?? ""] ?? texts.failed.unavailable;
}

function documentOf(text: string): FlowDocument | undefined {
  try {
    return parse(readExactly(text));
  } catch {
    // A draft may be no JSON at all.
    return undefined;
  }
}
