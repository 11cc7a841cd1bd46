"use client";

import { NoSandbox } from "../no-sandbox";
import { SandboxHeading } from "../sandbox-heading";
import { ActiveFaults } from "./active-faults";
import { ControlSection } from "./control-section";
import { FaultSwitch } from "./fault-switch";
import { faultGroups } from "./fault-table";
import { FlowControls } from "./flow-controls";
import { NumberControls } from "./number-controls";
import type { ControlsItem, ControlsPorts } from "./ports";
import { TemplateControls } from "./template-controls";
import { controlsTexts as texts } from "./texts";
import { useControlAction } from "./use-control-action";

type ControlsViewProps = { readonly state: ControlsItem; readonly ports: ControlsPorts };

/** Everything that the sandbox can be made to do wrong, and what it does to Flows, templates and numbers. */
export function ControlsView({ state, ports }: ControlsViewProps) {
  const { run } = useControlAction();
  if (state.numbers.length === 0) return <NoSandbox />;
  return (
    <>
      <SandboxHeading title={texts.title} text={texts.intro} place="controls" faults={state.faults.length} />
      <ActiveFaults
        faults={state.faults}
        onOff={(id) => run(() => ports.clearFaults({ id }))}
        onClear={() => run(() => ports.clearFaults({}))}
      />
      <div className="flex flex-col gap-6">
        {faultGroups.map((group) => (
          <Group key={group.title} {...{ group, state, ports, run }} />
        ))}
        <FlowControls flows={state.flows} ports={ports} run={run} />
        <TemplateControls templates={state.templates} ports={ports} run={run} />
        <NumberControls numbers={state.numbers} ports={ports} run={run} />
      </div>
    </>
  );
}

type GroupProps = ControlsViewProps & {
  readonly group: (typeof faultGroups)[number];
  readonly run: ReturnType<typeof useControlAction>["run"];
};

function Group({ group, state, ports, run }: GroupProps) {
  return (
    <ControlSection title={group.title} text={group.text}>
      {group.rows.map((row) => (
        <FaultSwitch
          key={row.kind}
          row={row}
          active={state.faults.filter(({ kind }) => kind === row.kind)}
          ports={ports}
          run={run}
        />
      ))}
    </ControlSection>
  );
}
