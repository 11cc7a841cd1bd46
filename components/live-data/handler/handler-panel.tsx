"use client";

import type { EditorView } from "@codemirror/view";
import { Ellipsis, WandSparkles } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { StatusDot } from "@/components/ui/status-dot";
import { showToast } from "@/components/ui/toast";
import type { FlowDocument } from "@/lib/flow/model/document";
import { asked, showFailure } from "../failure";
import { TrialPanel } from "../trial/trial-panel";
import { screenTitles, type TrialSample } from "../trial/trial-samples";
import { CodeEditor, replaceCode, showLine } from "./code-editor";
import { factsOf } from "./flow-facts";
import { HandlerNotices } from "./handler-notices";
import type { HandlerPorts, HandlerState, VersionState } from "./ports";
import { PutLiveDialog } from "./put-live-dialog";
import { sampleHandler } from "./sample-handler";
import { SaveMark } from "./save-mark";
import { SecretsDialog } from "./secrets-dialog";
import { texts } from "./texts";
import { useHandler } from "./use-handler";
import { VersionsDialog } from "./versions-dialog";

export type HandlerPanelProps = {
  readonly flowId: string;
  readonly flow: FlowDocument;
  readonly samples: readonly TrialSample[];
  readonly first: HandlerState;
  /** Number of the version that answers now; null when something else does, or nothing. */
  readonly liveNumber: number | null;
  readonly ports: HandlerPorts;
};

/** The handler of a Flow: written on the left, tried on the right. */
export function HandlerPanel({ flowId, flow, samples, first, liveNumber, ports }: HandlerPanelProps) {
  const editor = useRef<EditorView | null>(null);
  const run = useRef<(() => void) | null>(null);
  const router = useRouter();
  const [secretNames, setSecretNames] = useState(first.secretNames);
  const facts = useMemo(() => factsOf(flow), [flow]);
  const titles = useMemo(() => screenTitles(flow), [flow]);
  const sample = useMemo(() => sampleHandler(flow), [flow]);
  const handler = useHandler({ flowId, draft: first.draft, sample, ports, editor });
  const { code, save, verdict } = handler;
  const live = first.versions.find(({ number }) => number === liveNumber);

  async function putLive(code: string, note: string) {
    const answer = await asked(ports.putLive(code, note));
    if (answer.ok) {
      showToast({ text: texts.putLive.done(answer.value.number), tone: "good" });
      router.refresh();
      return { isDone: true };
    }
    if ("fault" in answer.failure) return { isDone: false, problem: answer.failure.fault.message };
    showFailure(answer.failure);
    return { isDone: false };
  }

  function use(next: string, said: string): void {
    const view = editor.current;
    if (!view) return;
    const before = view.state.doc.toString();
    replaceCode(view, next);
    showToast({
      text: said,
      action: {
        label: texts.versions.undo,
        run: () => editor.current && replaceCode(editor.current, before),
      },
    });
  }

  const again = async ({ code, number }: VersionState): Promise<void> => {
    await putLive(code, texts.versions.againNote(number));
  };

  return (
    <div className="grid min-h-0 flex-1 overflow-hidden rounded-card border border-line bg-panel lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-h-0 min-w-0 flex-col">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2 text-panel">
          <span className="font-mono text-caption text-secondary">{texts.file}</span>
          <SaveMark save={save} />
          <StatusDot
            tone={live ? "good" : "neutral"}
            label={liveNumber !== null ? texts.live.now(liveNumber) : texts.live.none}
          />
          {live && live.code !== code && <Badge tone="caution">{texts.live.changed}</Badge>}
          <div className="ml-auto flex flex-wrap items-center gap-1.5">
            <SecretsDialog names={secretNames} onNames={setSecretNames} ports={ports} />
            <VersionsDialog
              versions={first.versions}
              liveNumber={liveNumber}
              code={code}
              onUse={(version) => use(version.code, texts.versions.used(version.number))}
              onAgain={again}
            />
            <Menu align="end" trigger={<IconButton label={texts.more.label} icon={Ellipsis} />}>
              <MenuItem icon={WandSparkles} onSelect={() => use(sample, texts.more.startedOver)}>
                {texts.more.startOver}
              </MenuItem>
            </Menu>
            <PutLiveDialog putLive={(note) => putLive(code, note)} disabled={live?.code === code} />
          </div>
        </div>
        <HandlerNotices handler={handler} />
        <div className="relative min-h-[max(20rem,min(70vh,44rem))] flex-1">
          <CodeEditor
            start={code}
            facts={facts}
            secretNames={secretNames}
            verdict={verdict}
            onChange={handler.change}
            onRun={() => run.current?.()}
            onSave={handler.saveNow}
            editorRef={editor}
          />
        </div>
      </div>
      <div className="min-w-0 border-t border-line lg:h-full lg:overflow-y-auto lg:border-t-0 lg:border-l">
        <TrialPanel
          samples={samples}
          screenTitles={titles}
          tryIt={(question) => ports.tryCode(code, question)}
          help={texts.trialHelp}
          onLine={(line) => editor.current && showLine(editor.current, line)}
          runRef={run}
        />
      </div>
    </div>
  );
}
