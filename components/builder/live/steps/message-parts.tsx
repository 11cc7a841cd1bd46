"use client";

import { canShowErrorAt, inputOn } from "@/lib/flow/edit/live/show-errors-at";
import { answersOn } from "@/lib/flow/model/answers";
import { screenWithId } from "@/lib/flow/model/walk";
import type { Value } from "@/lib/flow/rules/rules";
import { readable } from "../../words/reference-words";
import { Pick } from "../parts/pick";
import { Sentence } from "../parts/sentence";
import { type Change, useTold } from "../rule-scope";
import { liveTexts } from "../texts";
import { TextValue } from "../values/text-value";

const texts = liveTexts.check;
const nowhere = "";

type MessagePartsProps = {
  readonly begin: string;
  readonly message: Value;
  readonly at: string | undefined;
  readonly onMessage: Change<Value>;
  readonly onAt: (at: string | undefined) => void;
};

/** "… and say “…” at Order number" */
export function MessageParts({ begin, message, at, onMessage, onAt }: MessagePartsProps) {
  const { document, at: rule } = useTold();
  const screen = screenWithId(document, rule.screen);
  const places = (screen ? answersOn(screen) : []).flatMap(({ name, label }) => {
    const placed = screen && inputOn(screen, name);
    const isFit = name === at || (placed !== undefined && canShowErrorAt(placed));
    return isFit ? [{ value: name, label: label || readable(name) }] : [];
  });
  return (
    <>
      <span>{begin}</span>
      <TextValue label={texts.message} value={message} onChange={onMessage} />
      <Sentence>
        <span>{texts.at}</span>
        <Pick
          label={liveTexts.picks.input}
          value={at ?? nowhere}
          options={[...places, { value: nowhere, label: texts.nowhere }]}
          onValueChange={(next) => onAt(next === nowhere ? undefined : next)}
        />
      </Sentence>
    </>
  );
}

/** A step with its message at an input, or nowhere in particular. */
export function withPlace<One extends { readonly at?: string }>(step: One, at: string | undefined): One {
  const { at: _, ...rest } = step;
  // The rest of a step is the step: its place is the one part that may be missing.
  return (at === undefined ? rest : { ...rest, at }) as One;
}
