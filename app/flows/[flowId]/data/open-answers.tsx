"use client";

import { useMemo } from "react";
import { AnswersView, type AnswersViewProps } from "@/components/live-data/answers/answers-view";
import type { AnswersPorts, ForwardPorts } from "@/components/live-data/answers/ports";
import type { HandlerPorts } from "@/components/live-data/handler/ports";
import * as actions from "./actions";

/** Who answers, with this Flow's actions in its hands. */
export function OpenAnswers(props: Omit<AnswersViewProps, "ports">) {
  const { id } = props.state.flow;
  const ports = useMemo(
    (): AnswersPorts => ({
      handler: handlerPortsOf(id),
      forward: forwardPortsOf(id),
      letRulesAnswer: () => actions.letRulesAnswer({ flowId: id }),
    }),
    [id],
  );
  return <AnswersView {...props} ports={ports} />;
}

function handlerPortsOf(flowId: string): HandlerPorts {
  return {
    saveDraft: (code, base) => actions.saveHandlerDraft({ flowId, code, base }),
    checkCode: (code) => actions.checkCode({ code }),
    tryCode: (code, { action, screen, data }) =>
      actions.tryCode({ flowId, code, action, screen, data: JSON.stringify(data) }),
    putLive: (code, note) => actions.putHandlerLive({ flowId, code, note }),
    setSecret: (name, value) => actions.setHandlerSecret({ flowId, name, value }),
    removeSecret: (name) => actions.removeHandlerSecret({ flowId, name }),
  };
}

function forwardPortsOf(flowId: string): ForwardPorts {
  return {
    read: () => actions.readForwarding({ flowId }),
    set: (url, timeoutMs) => actions.setForwarding({ flowId, url, timeoutMs }),
    renewSecret: () => actions.renewForwardSecret({ flowId }),
    tryIt: (url, timeoutMs, { action, screen, data }) =>
      actions.tryForward({ flowId, url, timeoutMs, action, screen, data: JSON.stringify(data) }),
  };
}
