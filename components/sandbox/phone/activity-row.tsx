import { Database, RotateCcw, Webhook } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { activityWords } from "./activity-words";
import { timeInWords } from "./chat-rows";
import { exactTime, LogData, LogRow } from "./log-row";
import type { ActivityItem, PhonePorts } from "./ports";
import { phonePageTexts, logTexts as texts } from "./texts";

type ActivityRowProps = {
  readonly item: ActivityItem;
  readonly locale: string;
  readonly ports: Pick<PhonePorts, "readActivity" | "deliverAgain">;
  readonly onChanged: () => void;
};

/** A webhook or a request for live data; what was said is loaded when somebody wants to see it. */
export function ActivityRow({ item, locale, ports, onChanged }: ActivityRowProps) {
  const [isOpen, setOpen] = useState(false);
  const words = activityWords(item, (at) => timeInWords(at, locale));
  return (
    <LogRow
      {...words}
      icon={item.kind === "webhook" ? Webhook : Database}
      time={exactTime(item.at, locale)}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      <Details item={item} ports={ports} />
      {item.kind === "webhook" && <AgainButton id={item.id} ports={ports} onChanged={onChanged} />}
    </LogRow>
  );
}

type Details = { readonly request: string; readonly response: string | null };

function Details({ item, ports }: Pick<ActivityRowProps, "item" | "ports">) {
  const { kind, id } = item;
  const { readActivity } = ports;
  const [details, setDetails] = useState<Details | "missing" | null>(null);
  useEffect(() => {
    let isOver = false;
    readActivity({ kind, id })
      .then((answer) => !isOver && setDetails(answer.ok ? answer.value : "missing"))
      .catch(() => !isOver && setDetails("missing"));
    return () => {
      isOver = true;
    };
  }, [kind, id, readActivity]);
  if (details === null) return <p className="text-caption text-secondary">{texts.loading}</p>;
  if (details === "missing") return <p className="text-caption">{phonePageTexts.failed.unavailable}</p>;
  if (item.kind === "webhook") {
    return (
      <>
        <p className="text-caption text-secondary wrap-anywhere">
          {texts.sentTo} <span className="font-mono">{item.url}</span>
        </p>
        <LogData label={texts.carried} text={details.request} />
      </>
    );
  }
  return (
    <>
      <LogData label={texts.asked} text={details.request} />
      <LogData label={texts.said} text={details.response ?? texts.noAnswer} />
    </>
  );
}

type AgainButtonProps = {
  readonly id: string;
  readonly ports: Pick<PhonePorts, "deliverAgain">;
  readonly onChanged: () => void;
};

function AgainButton({ id, ports, onChanged }: AgainButtonProps) {
  const [isBusy, setBusy] = useState(false);

  async function again(): Promise<void> {
    setBusy(true);
    const answer = await ports.deliverAgain({ id }).catch(() => null);
    setBusy(false);
    if (answer?.ok) showToast({ text: texts.againDone, tone: "good" });
    else showToast({ text: phonePageTexts.failed.again, tone: "problem" });
    onChanged();
  }

  return (
    <Button
      size="panel"
      icon={RotateCcw}
      isLoading={isBusy}
      className="self-start"
      onClick={() => void again()}
    >
      {texts.again}
    </Button>
  );
}
