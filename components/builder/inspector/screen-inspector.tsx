"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { beforeBurst } from "@/lib/flow/edit/history";
import { renameScreenId, screenIdVerdict } from "@/lib/flow/edit/rename-screen-id";
import { setScreenTitle } from "@/lib/flow/edit/set-screen-title";
import { setTerminal } from "@/lib/flow/edit/set-terminal";
import { isJsonArray } from "@/lib/flow/json";
import { answersOn } from "@/lib/flow/model/answers";
import { type FlowScreen, hasEndpoint, isTerminal, screenId, screenTitle } from "@/lib/flow/model/document";
import { newId } from "../store/new-id";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { DataEditor } from "./data-editor";
import { FlowSettings } from "./flow-settings";
import { inspectorTexts } from "./texts";
import { useEdit } from "./use-edit";

const texts = inspectorTexts.screenSettings;

/** Settings of the screen, and of the Flow below. */
export function ScreenInspector({ screen }: { readonly screen: FlowScreen }) {
  const store = useBuilderStore();
  const edit = useEdit();
  const usesEndpoint = useBuilder((state) => hasEndpoint(state.history.present.document));
  const { key } = screen;
  return (
    <>
      <header className="border-b border-line px-4 py-3">
        <h2 className="font-semibold">{inspectorTexts.screen}</h2>
      </header>
      <div className="flex flex-col gap-4 p-4">
        <div data-path="title">
          <TextField
            size="panel"
            label={texts.title}
            value={screenTitle(screen)}
            onValueChange={(title) => {
              const { history, run } = store.getState();
              const burst = `title ${key}`;
              const before = beforeBurst(history, burst);
              run(() => setScreenTitle(before, { screen: key, title }), { burst });
            }}
          />
        </div>
        <div data-path="id">
          <ScreenIdField screen={screen} />
        </div>
        <div data-path="terminal">
          <Switch
            size="panel"
            label={texts.terminal}
            help={texts.terminalHelp}
            checked={isTerminal(screen)}
            onCheckedChange={(terminal) =>
              store.getState().run((flow) => setTerminal(flow, { screen: key, terminal, newId }))
            }
          />
        </div>
        {isTerminal(screen) && (
          <div data-path="success">
            <Switch
              size="panel"
              label={texts.success}
              checked={screen.props.success !== false}
              onCheckedChange={(isSuccess) =>
                edit({ screen: key, path: ["success"] }, isSuccess ? undefined : false)
              }
            />
          </div>
        )}
        {(usesEndpoint || screen.props.refresh_on_back === true) && (
          <div data-path="refresh_on_back">
            <Switch
              size="panel"
              label={texts.refresh}
              checked={screen.props.refresh_on_back === true}
              onCheckedChange={(refresh) =>
                edit({ screen: key, path: ["refresh_on_back"] }, refresh ? true : undefined)
              }
            />
          </div>
        )}
        <div data-path="data">
          <DataEditor screen={screen} />
        </div>
        <div data-path="sensitive">
          <Sensitive screen={screen} />
        </div>
      </div>
      <FlowSettings />
    </>
  );
}

function ScreenIdField({ screen }: { readonly screen: FlowScreen }) {
  const store = useBuilderStore();
  const [draft, setDraft] = useState<string | null>(null);
  const id = screenId(screen);
  const { document } = store.getState().history.present;
  const verdict = screenIdVerdict(document, { screen: screen.key, id: draft ?? id });
  const error = verdict.allowed ? undefined : verdict.reason === "taken" ? texts.idTaken : texts.idInvalid;

  function commit(): void {
    if (draft !== null && draft !== id && verdict.allowed) {
      store.getState().run((flow) => renameScreenId(flow, { screen: screen.key, id: draft }));
    }
    setDraft(null);
  }

  return (
    <TextField
      size="panel"
      isMono
      label={texts.id}
      help={texts.idHelp}
      error={draft === null ? undefined : error}
      value={draft ?? id}
      onValueChange={(next) => setDraft(next.replace(/[\s-]+/g, "_"))}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setDraft(null);
      }}
    />
  );
}

function Sensitive({ screen }: { readonly screen: FlowScreen }) {
  const edit = useEdit();
  const answers = answersOn(screen);
  const hidden = isJsonArray(screen.props.sensitive) ? screen.props.sensitive : [];
  return (
    <Disclosure
      size="panel"
      label={texts.sensitive}
      mark={hidden.length > 0 ? String(hidden.length) : undefined}
    >
      <p className="text-caption text-secondary">
        {answers.length === 0 ? texts.noInputs : texts.sensitiveHelp}
      </p>
      {answers.map(({ node, name, label }) => (
        <Checkbox
          key={node}
          size="panel"
          label={label || name}
          checked={hidden.includes(name)}
          onCheckedChange={(checked) => {
            const next = checked ? [...hidden, name] : hidden.filter((other) => other !== name);
            edit({ screen: screen.key, path: ["sensitive"] }, next.length === 0 ? undefined : next);
          }}
        />
      ))}
    </Disclosure>
  );
}
