import { useEffect, useMemo, useRef, useState } from "react";
import { DeviceContext } from "@/components/preview/device";
import type { Platform } from "@/components/preview/platform";
import { LinkNotice } from "@/components/preview/play/link-notice";
import { localDay } from "@/components/preview/play/local-day";
import { PhoneStage } from "@/components/preview/play/phone-stage";
import type { PlayLogEntry } from "@/components/preview/play/play-log";
import type { Opening, SentResponse } from "@/components/preview/play/play-state";
import { PlayedSheet } from "@/components/preview/play/played-sheet";
import { usePlay } from "@/components/preview/play/use-play";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { RunState } from "@/lib/flow/runtime/state";
import { keepFiles } from "./keep-files";
import type { OpenedItem, PhonePorts } from "./ports";
import { reportedFailure } from "./reported-failure";

type OpenedPhoneProps = {
  readonly opened: OpenedItem;
  readonly flow: FlowDocument;
  readonly platform: Platform;
  readonly business: string;
  readonly locale: string;
  readonly ports: Pick<PhonePorts, "exchange" | "notifyEndpoint" | "keepFile">;
  readonly onLog: (entry: PlayLogEntry) => void;
  /** The answers, before the sheet has gone down; files stand in the payload as WhatsApp keeps them. */
  readonly onResponse: (response: Promise<SentResponse>) => void;
  readonly onClosed: () => void;
};

/** The Flow of a message, open over the chat until it is closed or answered. */
export function OpenedPhone(props: OpenedPhoneProps) {
  const { opened, flow, platform, business, locale, ports, onLog, onResponse, onClosed } = props;
  const { messageId, isDraft } = opened;
  const run = useRef<RunState | null>(null);
  const { state, send } = usePlay(flow, {
    exchange: async (request, signal) => {
      const data = await keepFiles(request.data, { messageId, use: "endpoint", run: run.current, ports });
      return ports.exchange(messageId, { ...request, data }, signal);
    },
    onLog: (entry) => {
      const notice = reportedFailure(entry, run.current);
      if (notice) void ports.notifyEndpoint({ messageId, ...notice });
      onLog(entry);
    },
  });
  const room = useRef<HTMLDivElement>(null);
  const [today] = useState(localDay);
  const device = useMemo(() => ({ locale, today }), [locale, today]);
  const start = useMemo(() => openingOf(opened), [opened]);
  const isNew = state.run.status === "idle";

  useEffect(() => {
    run.current = state.run;
  });
  useEffect(() => {
    if (!isNew) return;
    send({ type: "open", start });
    room.current?.focus({ preventScroll: true });
  }, [isNew, send, start]);

  const [response] = state.responses;
  const told = useRef<SentResponse>(undefined);
  useEffect(() => {
    if (response === undefined || told.current === response || told.current !== undefined) return;
    told.current = response;
    const kept = keepFiles(response.payload, { messageId, use: "answer", run: state.run, ports });
    onResponse(kept.then((payload) => ({ ...response, payload })));
  }, [response, messageId, state.run, ports, onResponse]);

  const isGone = state.sheet === "closed" && !isNew;
  useEffect(() => {
    if (isGone) onClosed();
  }, [isGone, onClosed]);

  return (
    <DeviceContext value={device}>
      <PhoneStage room={room} isClosing={state.sheet === "closing"}>
        <PlayedSheet
          flow={flow}
          play={state}
          platform={platform}
          business={business}
          isDraft={isDraft}
          send={send}
        />
      </PhoneStage>
      {state.link !== null && (
        <LinkNotice url={state.link} onDismiss={() => send({ type: "dismiss-link" })} />
      )}
    </DeviceContext>
  );
}

function openingOf({ opening }: OpenedItem): Opening {
  if (opening.by === "data_exchange") return { ask: "endpoint" };
  const { screen, data } = opening;
  return { ...(screen === undefined ? {} : { screen }), ...(data === undefined ? {} : { data }) };
}
