"use client";

import { ChevronDown, ChevronUp, RotateCcw, Route, X } from "lucide-react";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Coming } from "@/components/ui/coming";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Tooltip } from "@/components/ui/tooltip";
import { CallContent } from "./call-content";
import { useOpenedCall } from "./files/use-opened-call";
import type { CallsPorts } from "./ports";
import { texts } from "./texts";

const words = texts.panel;

type CallPanelProps = {
  readonly position: number;
  readonly open: CallsPorts["open"];
  readonly fileAddress: CallsPorts["fileAddress"];
  readonly newer: number | undefined;
  readonly older: number | undefined;
  readonly onGo: (position: number | null) => void;
  /** Undefined while one is under way. */
  readonly onAskAgain: ((position: number) => void) | undefined;
  readonly onKeepJourney: ((position: number) => void) | undefined;
};

/** One call beside the log. Escape closes it. */
export function CallPanel(props: CallPanelProps) {
  const { position, open, fileAddress, newer, older, onGo, onAskAgain, onKeepJourney } = props;
  const opened = useOpenedCall(position, open);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onGo(null);
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [onGo]);
  const mayAsk = opened?.kind === "question" && opened.details.data !== undefined;
  return (
    <aside
      aria-label={words.label}
      className="fixed inset-0 z-20 flex min-h-0 flex-col border-line bg-panel lg:static lg:w-120 lg:shrink-0 lg:rounded-card lg:border"
    >
      <div className="flex items-center gap-1 border-b border-line py-2 pr-2 pl-4">
        {mayAsk && (
          <Tooltip text={words.againHelp}>
            <Button
              size="panel"
              icon={RotateCcw}
              disabled={onAskAgain === undefined}
              onClick={() => onAskAgain?.(position)}
            >
              {words.again}
            </Button>
          </Tooltip>
        )}
        {mayAsk && !opened.isTest && (
          <Tooltip text={words.journeyHelp}>
            <Button
              size="panel"
              icon={Route}
              disabled={onKeepJourney === undefined}
              onClick={() => onKeepJourney?.(position)}
            >
              {words.journey}
            </Button>
          </Tooltip>
        )}
        <span className="flex-1" />
        <Step label={words.newer} icon={ChevronUp} to={newer} onGo={onGo} />
        <Step label={words.older} icon={ChevronDown} to={older} onGo={onGo} />
        <IconButton label={words.close} icon={X} onClick={() => onGo(null)} />
      </div>
      {opened === undefined && <Coming className="flex-1" />}
      {opened === null && <EmptyState title={words.gone} text={words.goneText} />}
      {opened && (
        <div className="flex-1 overflow-y-auto p-4">
          <CallContent call={opened} fileAddress={fileAddress} />
        </div>
      )}
    </aside>
  );
}

type StepProps = {
  readonly label: string;
  readonly icon: typeof ChevronUp;
  readonly to: number | undefined;
  readonly onGo: (position: number) => void;
};

function Step({ label, icon, to, onGo }: StepProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      disabled={to === undefined}
      onClick={() => to !== undefined && onGo(to)}
    />
  );
}
