import { z } from "zod";

/** Tabs of this browser with the same Flow open tell each other about it and about what they save. */
export type OtherTabs = {
  announceSaved(draftNumber: number): void;
  leave(): void;
};

const messageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("opened"), tab: z.string() }),
  z.object({ kind: z.literal("here"), tab: z.string() }),
  z.object({ kind: z.literal("left"), tab: z.string() }),
  z.object({ kind: z.literal("saved"), tab: z.string(), draftNumber: z.number().int() }),
]);

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
    const message = messageSchema.safeParse(event.data);
    if (!message.success || message.data.tab === tab) return;
    const { data } = message;
    if (data.kind === "saved") {
      listener.onSavedElsewhere(data.draftNumber);
      return;
    }
    if (data.kind === "left") others.delete(data.tab);
    else others.add(data.tab);
    if (data.kind === "opened") channel.postMessage({ kind: "here", tab });
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
