import { useEffect, useMemo, useState } from "react";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { FlowMessageContent } from "../chat/flow-message";
import { DeviceContext, defaultDevice } from "../device";
import { directionOf } from "../direction-of";
import type { Platform, Scheme, ScreenSize } from "../platform";
import { EndpointPanel } from "./endpoint-panel";
import { LinkNotice } from "./link-notice";
import { localDay } from "./local-day";
import { type Opening, replyOf } from "./play-state";
import { PlayedPhone } from "./played-phone";
import { type PlayPorts, usePlay } from "./use-play";

export type PlayRoundProps = PlayPorts & {
  readonly flow: FlowDocument;
  readonly platform: Platform;
  readonly scheme: Scheme;
  readonly size?: ScreenSize | undefined;
  readonly scale?: number | undefined;
  /** Name of the business the chat is with. */
  readonly business: string;
  readonly message: FlowMessageContent;
  /** How the Flow is opened. */
  readonly opening: Opening;
  /** "flow" opens it at once; "chat" waits for the button in the message. */
  readonly begins: "chat" | "flow";
  /** BCP 47 tag of the phone's language. */
  readonly locale?: string | undefined;
  /** The day calendars call today, YYYY-MM-DD; this device's day unless given. */
  readonly today?: string | undefined;
};

/** One round of play on a fresh phone, and what the person has to decide beside it. */
export function PlayRound({ locale = defaultDevice.locale, today, ...props }: PlayRoundProps) {
  const { flow, opening, begins, exchange, onComplete, onLog } = props;
  const { state, send } = usePlay(flow, { exchange, onComplete, onLog });
  const [thisDay] = useState(localDay);
  const device = useMemo(() => ({ locale, today: today ?? thisDay }), [locale, today, thisDay]);
  const opensAtOnce = begins === "flow" && state.run.status === "idle";
  useEffect(() => {
    if (opensAtOnce) send({ type: "open", start: opening });
  }, [opensAtOnce, opening, send]);
  const { question, link, run } = state;
  return (
    <DeviceContext value={device}>
      <div className="relative">
        <PlayedPhone
          flow={flow}
          play={state}
          platform={props.platform}
          scheme={props.scheme}
          size={props.size}
          scale={props.scale}
          direction={directionOf(locale)}
          business={props.business}
          message={props.message}
          opening={opening}
          send={send}
        />
        {question !== null && question.request === run.request && (
          <EndpointPanel
            flow={flow}
            replies={question.replies}
            onReply={(reply) => {
              const event = { type: "reply", request: question.request, reply: replyOf(reply) } as const;
              send({ type: "run", event, isExample: true });
            }}
          />
        )}
        {link !== null && <LinkNotice url={link} onDismiss={() => send({ type: "dismiss-link" })} />}
      </div>
    </DeviceContext>
  );
}
