"use client";

import { Suspense } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { collectAnswers } from "@/lib/flow/edit/collect-answers";
import { connectScreens } from "@/lib/flow/edit/connect-screens";
import { connectVerdict } from "@/lib/flow/edit/connect-verdict";
import { enableEndpoint } from "@/lib/flow/edit/enable-endpoint";
import { isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import { fieldsOn } from "@/lib/flow/model/answers";
import { hasEndpoint, type ScreenKey, screenId, screenTitle } from "@/lib/flow/model/document";
import { screenWithId, screenWithKey } from "@/lib/flow/model/walk";
import { mapTexts } from "../../routing/texts";
import { useBuilderStore, useDocument } from "../../store/store-context";
import { type Place, within } from "../place";
import { inspectorTexts } from "../texts";
import { useEdit } from "../use-edit";
import { PayloadEditor } from "./payload-editor";
import { placeOfAction } from "./place-of-action";

const RuleOfAction = lazyPart("RuleOfAction", () => import("./rule-of-action"));
const texts = inspectorTexts.action;

type ActionDetailsProps = { readonly place: Place; readonly action: JsonObject };

/** Where it leads and what it takes along. */
export function ActionDetails({ place, action }: ActionDetailsProps) {
  switch (action.name) {
    case "navigate":
      return <NavigateDetails place={place} action={action} />;
    case "complete":
      return <CompleteDetails place={place} action={action} />;
    case "data_exchange":
      return <ExchangeDetails place={place} action={action} />;
    case "update_data":
      return <UpdateDetails place={place} action={action} />;
    case "open_url":
      return <UrlDetails place={place} action={action} />;
    default:
      return null;
  }
}

function NavigateDetails({ place, action }: ActionDetailsProps) {
  const store = useBuilderStore();
  const document = useDocument();
  const next = own(action, "next");
  const name = isJsonObject(next) ? own(next, "name") : undefined;
  const target = typeof name === "string" ? screenWithId(document, name) : undefined;
  const { node } = place;

  function lead(to: string): void {
    if (node === undefined) return;
    store.getState().run((flow) =>
      // Option values are the keys of screens.
      connectScreens(flow, { node, to: to as ScreenKey, ...placeOfAction(place) }),
    );
  }

  const options = document.screens
    .filter((screen) => screen.key !== place.screen)
    .map((screen) => {
      const verdict =
        node === undefined
          ? null
          : connectVerdict(document, { node, to: screen.key, ...placeOfAction(place) });
      const refusal = verdict && !verdict.allowed ? mapTexts.refusals[verdict.reason.code] : undefined;
      return {
        value: screen.key as string,
        label: screenTitle(screen) || screenId(screen),
        help: refusal,
        disabled: refusal !== undefined,
      };
    });
  const fields = target ? fieldsOn(target).map((field) => ({ name: field.name, label: field.name })) : [];
  return (
    <>
      <Select
        size="panel"
        label={texts.target}
        value={target?.key ?? null}
        options={options}
        error={target ? undefined : texts.noTarget}
        onValueChange={lead}
      />
      {fields.length > 0 && (
        <Payload
          place={place}
          action={action}
          label={texts.carries}
          names={fields}
          emptyText={texts.nothingCarried}
        />
      )}
    </>
  );
}

function CompleteDetails({ place, action }: ActionDetailsProps) {
  const store = useBuilderStore();
  return (
    <>
      <Payload place={place} action={action} label={texts.sends} emptyText={inspectorTexts.pairs.none} />
      <Button
        size="panel"
        className="self-start"
        onClick={() => store.getState().run((flow) => collectAnswers(flow, { screen: place.screen }))}
      >
        {texts.sendAll}
      </Button>
    </>
  );
}

function ExchangeDetails({ place, action }: ActionDetailsProps) {
  const store = useBuilderStore();
  const document = useDocument();
  if (!hasEndpoint(document)) {
    return (
      <Notice
        tone="caution"
        title={texts.needsEndpoint}
        actions={
          <Button size="panel" onClick={() => store.getState().run((flow) => enableEndpoint(flow))}>
            {texts.enableEndpoint}
          </Button>
        }
      />
    );
  }
  const { trigger, item } = placeOfAction(place);
  return (
    <>
      {place.node !== undefined && (
        <Suspense fallback={<Skeleton className="h-20" />}>
          <RuleOfAction place={place} trigger={trigger} item={item} action={action} />
        </Suspense>
      )}
      <Disclosure size="panel" label={texts.asks}>
        <Payload place={place} action={action} label={texts.asks} emptyText={inspectorTexts.pairs.none} />
      </Disclosure>
    </>
  );
}

function UpdateDetails({ place, action }: ActionDetailsProps) {
  const document = useDocument();
  const screen = screenWithKey(document, place.screen);
  const names = screen ? fieldsOn(screen).map((field) => ({ name: field.name, label: field.name })) : [];
  return (
    <Payload
      place={place}
      action={action}
      label={texts.changes}
      names={names}
      emptyText={names.length === 0 ? texts.nothingDeclared : inspectorTexts.pairs.none}
    />
  );
}

function UrlDetails({ place, action }: ActionDetailsProps) {
  const edit = useEdit();
  return (
    <TextField
      size="panel"
      type="url"
      label={texts.url}
      help={texts.urlHelp}
      value={typeof action.url === "string" ? action.url : ""}
      onValueChange={(url) => edit(within(place, "url"), url)}
    />
  );
}

type PayloadProps = ActionDetailsProps & {
  readonly label: string;
  readonly names?: readonly { readonly name: string; readonly label: string }[];
  readonly emptyText: string;
};

function Payload({ place, action, ...rest }: PayloadProps) {
  const edit = useEdit();
  const payload: Json | undefined = own(action, "payload");
  return (
    <PayloadEditor
      {...rest}
      place={place}
      payload={isJsonObject(payload) ? payload : {}}
      onChange={(next) => edit(within(place, "payload"), next)}
    />
  );
}
