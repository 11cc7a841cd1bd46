"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FlowDocument } from "@/lib/flow/model/document";
import { exampleDataOf } from "@/lib/flow/runtime/data-schema";
import { entryScreen } from "@/lib/flow/runtime/routing";
import type { FlowMessageContent } from "./chat/flow-message";
import { PlayRound, type PlayRoundProps } from "./play/play-round";
import type { Opening } from "./play/play-state";
import { playTexts } from "./play/texts";
import { phoneTexts } from "./texts";

/** Everything but the Flow and the kind of phone may be left out. */
export type PlayerProps = Pick<PlayRoundProps, "flow" | "platform" | "scheme"> &
  Partial<Omit<PlayRoundProps, "message">> & { readonly message?: Partial<FlowMessageContent> | undefined };

/** Plays a Flow on a simulated phone, from the message in the chat to the response. */
export function Player(props: PlayerProps) {
  const [round, setRound] = useState(0);
  const { flow, business = phoneTexts.defaultBusiness, message, opening } = props;
  return (
    <div className="flex flex-col items-center gap-4">
      <PlayRound
        {...props}
        key={round}
        business={business}
        message={{ ...defaultMessage, ...message }}
        opening={opening ?? usualOpening(flow)}
        begins={round === 0 ? (props.begins ?? "chat") : "chat"}
      />
      <Button icon={RotateCcw} variant="ghost" size="panel" onClick={() => setRound(round + 1)}>
        {playTexts.startOver}
      </Button>
    </div>
  );
}

const defaultMessage: FlowMessageContent = {
  header: "",
  body: phoneTexts.defaultMessage,
  footer: "",
  button: phoneTexts.defaultButton,
};

/** The first screen with the data its examples describe. */
function usualOpening(flow: FlowDocument): Opening {
  const first = entryScreen(flow);
  return first === undefined ? {} : { data: exampleDataOf(first) };
}
