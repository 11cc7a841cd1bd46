"use client";

import { ScreenThumbnail } from "@/components/preview/screen-thumbnail";
import type { AnswerReply } from "@/lib/flow/answering/answered";
import { plainText } from "@/lib/flow/answering/text-of";
import { setExample } from "@/lib/flow/edit/declare-data";
import { type JsonObject, own } from "@/lib/flow/json";
import { fieldsOn } from "@/lib/flow/model/answers";
import type { FlowDocument, FlowScreen } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import type { RuleAt } from "@/lib/flow/rules/rule-at";
import { useBuilder } from "../../store/store-context";
import { screenNameOf } from "../../words/node-words";
import { readable } from "../../words/reference-words";
import { tryTexts as texts } from "./texts";

type ReplyShownProps = {
  readonly at: RuleAt;
  readonly reply: AnswerReply;
  readonly document: FlowDocument;
};

/** What the person sees next: the screen with what was found, or that the Flow is finished. */
export function ReplyShown({ at, reply, document }: ReplyShownProps) {
  if (reply.kind === "finish") return <Finished params={reply.params} />;
  const screen = screenWithId(document, reply.screen);
  if (!screen) return null;
  const name = screenNameOf(screen);
  const message = own(reply.data, "error_message");
  const stays = at.when === "tap" && reply.screen === at.screen;
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">{stays ? texts.stays(name) : texts.goes(name)}</p>
      {typeof message === "string" && <p className="text-problem">{texts.reads(message)}</p>}
      <NextScreen document={document} screen={screen} data={reply.data} label={texts.picture(name)} />
    </div>
  );
}

type NextScreenProps = {
  readonly document: FlowDocument;
  readonly screen: FlowScreen;
  readonly data: JsonObject;
  readonly label: string;
};

/** Pictures of screens are drawn with their examples, so what was found becomes the example. */
function NextScreen({ document, screen, data, label }: NextScreenProps) {
  const { platform, scheme } = useBuilder((state) => state.device);
  let filled = document;
  for (const { name } of fieldsOn(screen)) {
    const example = own(data, name);
    if (example !== undefined) filled = setExample(filled, { screen: screen.key, name, example });
  }
  return (
    <div className="w-fit overflow-hidden rounded-card border border-line">
      <ScreenThumbnail
        flow={filled}
        screenKey={screen.key}
        platform={platform}
        scheme={scheme}
        width={220}
        label={label}
      />
    </div>
  );
}

function Finished({ params }: { readonly params: JsonObject }) {
  const entries = Object.entries(params);
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium text-good">{entries.length === 0 ? texts.nothingKept : texts.finishes}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-secondary">{readable(name)}</dt>
            <dd className="wrap-anywhere">{plainText(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
