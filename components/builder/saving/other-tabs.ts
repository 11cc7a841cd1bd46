import { isJsonObject } from "@/lib/flow/json";

/** Tabs of this browser with the same Flow open tell each other about it and about what they save. */
export type OtherTabs = {
  announceSaved(draftNumber: number): void;
  leave(): void;
};

type Message =
  | { readonly kind: "opened" | "here" | "left"; readonly tab: string }
  | { readonly kind: "saved"; readonly tab: string; readonly draftNumber: number };

type Listener = {
  /** Another tab has this Flow open (or no longer). */
  onCompany(isInCompany: boolean): void;
  onSavedElsewhere(draftNumber: number): void;
};

export function joinOtherTabs(flowId: string, tab: string, listener: Listener): OtherTabs {
  const channel = new BroadcastChannel(`flowsmith-flow-${flowId}`);
  const others = new Set<string>();
  const company = (): void => listener.onCompany(others.size > 0);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const message = messageIn(event.data);
    if (!message || message.tab === tab) return;
    if (message.kind === "saved") {
      listener.onSavedElsewhere(message.draftNumber);
      return;
    }
    if (message.kind === "left") others.delete(message.tab);
    else others.add(message.tab);
    if (message.kind === "opened") channel.postMessage({ kind: "here", tab });
    company();
  };
  channel.postMessage({ kind: "opened", tab });
  return {
    announceSaved: (draftNumber) => channel.postMessage({ kind: "saved", tab, draftNumber }),
    leave: () => {
      channel.postMessage({ kind: "left", tab });
      channel.close();
    },
  };
}

/** A tab with another version of the app may say something else; checked by hand, zod would weigh on every visit. */
function messageIn(data: unknown): Message | null {
  if (!isJsonObject(data) || typeof data.tab !== "string") return null;
  const { kind, tab, draftNumber } = data;
  if (kind === "opened" || kind === "here" || kind === "left") return { kind, tab };
  return kind === "saved" && typeof draftNumber === "number" ? { kind, tab, draftNumber } : null;
}
