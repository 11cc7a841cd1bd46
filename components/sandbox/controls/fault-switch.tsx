import { useState } from "react";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { success } from "@/lib/result";
import { ControlRow } from "./control-section";
import type { FaultRow } from "./fault-table";
import type { ControlsPorts, FaultItem } from "./ports";
import { controlsTexts as texts } from "./texts";
import type { RunControl } from "./use-control-action";

type FaultSwitchProps = {
  readonly row: FaultRow;
  /** Of this kind, switched on. */
  readonly active: readonly FaultItem[];
  readonly ports: Pick<ControlsPorts, "setFault" | "clearFaults">;
  readonly run: RunControl;
};

/** Makes one thing go wrong: what about it and how often are chosen first, then it is switched on. */
export function FaultSwitch({ row, active, ports, run }: FaultSwitchProps) {
  const [choice, setChoice] = useState("0");
  const [often, setOften] = useState("1");
  const [first] = active;
  const isOn = first !== undefined;

  function switchOn(): void {
    const set = row.choice?.options[Number(choice)]?.set ?? {};
    const times = often === "always" ? {} : { times: Number(often) };
    run(() => ports.setFault({ kind: row.kind, ...set, ...times }));
  }

  function switchOff(): void {
    run(async () => {
      const answers = await Promise.all(active.map(({ id }) => ports.clearFaults({ id })));
      return answers.find(({ ok }) => !ok) ?? success(undefined);
    });
  }

  return (
    <ControlRow
      title={row.title}
      text={row.text}
      end={
        <Switch label={row.title} hidesLabel checked={isOn} onCheckedChange={isOn ? switchOff : switchOn} />
      }
    >
      {isOn ? (
        <span className="text-panel text-caution">{texts.active.left(first.times)}</span>
      ) : (
        <>
          {row.choice && (
            <Select
              label={`${row.choice.label}: ${row.title}`}
              hidesLabel
              size="panel"
              className="w-52"
              value={choice}
              onValueChange={setChoice}
              options={row.choice.options.map(({ label }, index) => ({ value: String(index), label }))}
            />
          )}
          <Select
            label={`${texts.howOften}: ${row.title}`}
            hidesLabel
            size="panel"
            className="w-40"
            value={often}
            onValueChange={setOften}
            options={texts.often}
          />
        </>
      )}
    </ControlRow>
  );
}
