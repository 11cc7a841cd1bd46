"use client";

import { ArrowLeft, ExternalLink } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import { makeListOfTimes } from "@/lib/flow/edit/live/make-list-of-times";
import { isJsonArray, isJsonObject, type JsonObject, own } from "@/lib/flow/json";
import type { FlowNode, NodeId } from "@/lib/flow/model/document";
import { ruleKey } from "@/lib/flow/rules/rule-at";
import { useBuilderStore, usePorts } from "../store/store-context";
import type { SourceChoice } from "./data-ports";
import type { ListSpec } from "./field-keys";
import { ListPicture } from "./list-picture";
import { ListSettings } from "./list-settings";
import { RowPlaces } from "./row-places";
import { SourcePicker } from "./source-picker";
import { tableOfOptions } from "./table-of-options";
import { sourceTexts } from "./texts";
import { UnmetNotice } from "./unmet-notice";
import { type ListSetup, useListSetup } from "./use-list-setup";
import { useSources } from "./use-sources";

const texts = sourceTexts.dialog;

type SourceDialogProps = {
  readonly node: NodeId;
  readonly spec: ListSpec;
  readonly onClose: () => void;
};

/** Where the entries of a list come from: a source first, then what each of its rows shows. */
export function SourceDialog({ node, spec, onClose }: SourceDialogProps) {
  const setup = useListSetup({ node, spec });
  const { known, reload } = useSources();
  const source =
    known.status === "ready" ? known.sources.find(({ id }) => id === setup?.choice?.rows.source) : undefined;
  const isSettingUp = setup?.choice !== null && source !== undefined;
  if (!setup) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="wide"
      title={sourceTexts.where[spec.kind]}
      description={isSettingUp ? texts.setUp : texts.pick}
      footer={
        isSettingUp && (
          <>
            <Button
              icon={ArrowLeft}
              variant="ghost"
              className="mr-auto"
              onClick={() => setup.setChoice(null)}
            >
              {texts.back}
            </Button>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button
              variant="primary"
              disabled={!setup.canUse}
              onClick={() => {
                setup.use();
                onClose();
              }}
            >
              {texts.use}
            </Button>
          </>
        )
      }
    >
      {isSettingUp ? (
        <SetUp setup={setup} source={source} spec={spec} />
      ) : (
        <Pick setup={setup} spec={spec} known={known} reload={reload} onClose={onClose} />
      )}
    </Dialog>
  );
}

type PickProps = ReturnType<typeof useSources> & {
  readonly setup: ListSetup;
  readonly spec: ListSpec;
  readonly onClose: () => void;
};

function Pick({ setup, spec, known, reload, onClose }: PickProps) {
  const store = useBuilderStore();
  const ports = usePorts();
  const [isMaking, setMaking] = useState(false);
  const options = typedIn(setup.node, spec);

  async function makeTable(): Promise<void> {
    setMaking(true);
    const table = tableOfOptions(nameFor(store.getState().name, setup.node), options, setup.keys);
    const made = await ports.data.createTable(table).catch(() => null);
    await reload();
    setMaking(false);
    if (!made?.ok) {
      showToast({ text: texts.makeFailed, tone: "problem" });
      return;
    }
    showToast({ text: texts.made(table.name), tone: "good" });
    const id = made.value.sourceId;
    setup.pick({ ...table, id, kind: "table", rowCount: table.rows.length, health: undefined });
  }

  /** The hours are set where the rule is. */
  function takeTimes(): void {
    const list = { node: setup.node.id, list: spec.name, home: setup.home };
    const made = makeListOfTimes(store.getState().history.present.document, list);
    onClose();
    if (!made) return;
    store.getState().run(() => made.document);
    store.getState().set({ middle: "live", isTrying: false, rule: ruleKey(made.at) });
    showToast({ text: texts.timesMade, tone: "good" });
  }

  return (
    <SourcePicker
      known={known}
      onReload={() => void reload()}
      onPick={setup.pick}
      onMakeTable={options.length > 0 ? () => void makeTable() : undefined}
      isMaking={isMaking}
      onTimes={spec.kind === "options" ? takeTimes : undefined}
    />
  );
}

type SetUpProps = {
  readonly setup: ListSetup;
  readonly source: SourceChoice;
  readonly spec: ListSpec;
};

function SetUp({ setup, source, spec }: SetUpProps) {
  const { choice, rows, node, fields } = { ...setup, fields: setup.choice?.fields ?? {} };
  if (!choice) return null;
  if (source.columns.length === 0)
    return <Notice tone="caution" title={texts.unusable} actions={<Open id={source.id} />} />;
  return (
    <div className="grid gap-8 text-panel min-[60rem]:grid-cols-[minmax(0,1fr)_300px]">
      <div className="flex min-w-0 flex-col gap-6">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 truncate text-body font-semibold">{source.name}</span>
          <span className="text-caption text-secondary">
            {sourceTexts.kinds[source.kind]}
            {source.rowCount === undefined ? "" : ` · ${sourceTexts.rows(source.rowCount)}`}
          </span>
          <Open id={source.id} />
        </header>
        <ListSettings
          source={source}
          keys={setup.keys}
          isMenu={spec.kind === "items"}
          variables={setup.variables}
          sample={rows?.status === "ready" ? rows.preview.rows[0] : undefined}
          choice={choice}
          isTaking={setup.taking?.isOn === true && choice.rows.free !== undefined}
          onChange={setup.setChoice}
        />
        <UnmetNotice setup={setup} />
        {source.kind === "table" && (
          <RowPlaces
            columns={source.columns}
            rows={choice.rows}
            onRowsChange={(next) => setup.setChoice({ ...choice, rows: next })}
            taking={setup.taking}
            onTakingChange={setup.setTaking}
          />
        )}
      </div>
      <ListPicture
        node={node}
        list={spec.name}
        max={spec.maxItems}
        rows={rows}
        fields={fields}
        keys={setup.keys}
        home={setup.home}
        isPartial={setup.isPartial}
      />
    </div>
  );
}

function Open({ id }: { readonly id: string }) {
  return (
    <a
      href={`/data/${encodeURIComponent(id)}`}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-6 items-center gap-1 text-accent hover:underline"
    >
      {texts.openSource}
      <ExternalLink aria-hidden="true" className="size-3.5" />
    </a>
  );
}

function typedIn(node: FlowNode, spec: ListSpec): readonly JsonObject[] {
  const items = own(node.props, spec.name);
  return isJsonArray(items) ? items.filter(isJsonObject) : [];
}

/** Letters of a name that the server takes. */
const nameMax = 80;

function nameFor(flow: string, { props }: FlowNode): string {
  const label = typeof props.label === "string" ? props.label : "";
  return [flow, label]
    .filter((part) => part !== "")
    .join(": ")
    .slice(0, nameMax)
    .trim();
}
