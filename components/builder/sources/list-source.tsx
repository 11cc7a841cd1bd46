"use client";

import { type ReactNode, Suspense, useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { filledListAt, liveListAt } from "@/lib/flow/edit/live/live-list";
import { hasWaysOfItsOwn } from "@/lib/flow/edit/live/make-list-live";
import type { NodeId } from "@/lib/flow/model/document";
import { findNode } from "@/lib/flow/model/walk";
import { useDocument } from "../store/store-context";
import type { ListSpec } from "./field-keys";
import { OwnWays } from "./own-ways";
import { sourceTexts } from "./texts";

const texts = sourceTexts.where;

// Few lists ever get a source; who only types loads none of it.
const SourceDialog = lazyPart("SourceDialog", () => import("./source-dialog"));
const TimesListCard = lazyPart("TimesListCard", () => import("./times-list-card"));
const LiveListCard = lazyPart("LiveListCard", () => import("./live-list-card"));

type ListSourceProps = {
  readonly node: NodeId;
  readonly spec: ListSpec;
  /** The editor for entries that are typed. */
  readonly children: ReactNode;
};

/** Where the entries of a list come from: typed one by one, or the rows of a source. */
export function ListSource({ node: id, spec, children }: ListSourceProps) {
  const document = useDocument();
  const [isOpen, setOpen] = useState(false);
  const at = { node: id, list: spec.name };
  const live = liveListAt(document, at);
  const filled = live ? undefined : filledListAt(document, at);
  const times = filled?.step.do === "slots" ? filled.step : undefined;
  const node = findNode(document, id)?.node;
  const isBound = node !== undefined && hasWaysOfItsOwn(node, spec.name);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <fieldset className="flex min-w-0 flex-col gap-1.5">
        <legend className="float-left mb-1.5 font-medium">{texts[spec.kind]}</legend>
        {live && (
          <Suspense fallback={null}>
            <LiveListCard at={at} spec={spec} live={live} onChange={() => setOpen(true)} />
          </Suspense>
        )}
        {times && (
          <Suspense fallback={null}>
            <TimesListCard at={at} step={times} onChange={() => setOpen(true)} />
          </Suspense>
        )}
        {!live && isBound && <OwnWays node={id} />}
        {!filled && !live && !isBound && (
          <SegmentedControl
            size="panel"
            label={texts[spec.kind]}
            value="typed"
            segments={[
              { value: "typed", label: texts.typed },
              { value: "source", label: texts.source },
            ]}
            onValueChange={(next: string) => setOpen(next === "source")}
            className="w-full"
          />
        )}
      </fieldset>
      {!live && !times && children}
      {isOpen && (
        <Suspense fallback={null}>
          <SourceDialog node={id} spec={spec} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
