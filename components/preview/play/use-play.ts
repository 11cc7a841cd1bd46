import { useCallback, useEffect, useRef, useState } from "react";
import type { JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { askEndpoint, type Exchange } from "./ask-endpoint";
import type { PlayLogEntry } from "./play-log";
import { initialPlay, type PlayEffect, type PlayEvent, type PlayState } from "./play-state";
import { previewsIn } from "./previews-in";
import { stepPlay } from "./step-play";

export type PlayPorts = {
  /** Absent: the examples in the Flow answer. */
  readonly exchange?: Exchange | undefined;
  readonly onComplete?: ((payload: JsonObject) => void) | undefined;
  readonly onLog?: ((entry: PlayLogEntry) => void) | undefined;
};

export type Play = { readonly state: PlayState; readonly send: (event: PlayEvent) => void };

/** Runs a play: steps through events and does what the steps ask for, until the phone is put away. */
export function usePlay(flow: FlowDocument, ports: PlayPorts): Play {
  const [state, setState] = useState(initialPlay);
  const latest = useRef({ flow, ports, state });
  const leaving = useRef(new AbortController());
  useEffect(() => {
    latest.current = { ...latest.current, flow, ports };
  });
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => {
      controller.abort();
      for (const address of previewsIn(latest.current.state.run)) URL.revokeObjectURL(address);
    };
  }, []);

  const send = useCallback((event: PlayEvent): void => {
    const before = latest.current;
    const endpoint = before.ports.exchange === undefined ? "examples" : "asked";
    const [next, effects] = stepPlay(before.flow, before.state, event, { endpoint });
    latest.current = { ...before, state: next };
    setState(next);
    for (const effect of effects) perform(effect, before.ports, leaving.current.signal, send);
  }, []);
  return { state, send };
}

function perform(
  effect: PlayEffect,
  { exchange, onComplete, onLog }: PlayPorts,
  leaving: AbortSignal,
  send: (event: PlayEvent) => void,
): void {
  switch (effect.type) {
    case "log":
      onLog?.(effect.entry);
      break;
    case "complete":
      onComplete?.(effect.payload);
      break;
    case "later": {
      const timer = setTimeout(() => send(effect.event), effect.delayMs);
      leaving.addEventListener("abort", () => clearTimeout(timer), { once: true });
      break;
    }
    case "exchange": {
      if (exchange === undefined) break;
      const { request, body } = effect;
      askEndpoint(exchange, body, leaving).then((reply) => {
        if (!leaving.aborted) send({ type: "run", event: { type: "reply", request, reply } });
      });
    }
  }
}
