import { Button } from "@/components/ui/button";
import { type FlowDocument, screenTitle } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import type { ExampleReply } from "@/lib/flow/runtime/example-reply";
import { FloatingPanel } from "./floating-panel";
import { refusingReply } from "./likely-reply";
import { playTexts } from "./texts";

type EndpointPanelProps = {
  readonly flow: FlowDocument;
  readonly replies: readonly ExampleReply[];
  readonly onReply: (reply: ExampleReply) => void;
};

/** Lets the person say what the endpoint answers, where the Flow alone does not decide it. */
export function EndpointPanel({ flow, replies, onReply }: EndpointPanelProps) {
  const refusal = refusingReply(replies, playTexts.refusal);
  return (
    <FloatingPanel title={playTexts.decide}>
      <p className="text-panel text-secondary">{playTexts.decideHelp}</p>
      <div className="flex max-h-56 flex-col gap-2 overflow-y-auto">
        {replies.map((reply) => (
          <Button key={`${reply.kind} ${reply.screen}`} size="panel" onClick={() => onReply(reply)}>
            {replyName(flow, reply)}
          </Button>
        ))}
        {refusal !== null && (
          <Button size="panel" onClick={() => onReply(refusal)}>
            {playTexts.refuse}
          </Button>
        )}
      </div>
    </FloatingPanel>
  );
}

function replyName(flow: FlowDocument, { kind, screen }: ExampleReply): string {
  if (kind === "finish") return playTexts.finish;
  if (kind === "same") return playTexts.stay;
  const target = screenWithId(flow, screen);
  return playTexts.goTo((target && screenTitle(target)) || screen);
}
