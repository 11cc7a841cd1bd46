"use client";

import type { PropSpec } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { setPropAt } from "@/lib/flow/edit/set-prop-at";
import { type Json, jsonEqual, own } from "@/lib/flow/json";
import type { FlowNode, FlowScreen } from "@/lib/flow/model/document";
import { useBuilderStore } from "../store/store-context";
import { FlagControl } from "./controls/flag-control";
import { inspectorTexts as texts } from "./texts";

type SeveralInspectorProps = { readonly screen: FlowScreen; readonly nodes: readonly FlowNode[] };

/** What several components share: whether they are shown, required, usable. */
export function SeveralInspector({ screen, nodes }: SeveralInspectorProps) {
  const store = useBuilderStore();
  const shared = sharedFlags(nodes);

  function write(prop: PropSpec, value: Json | undefined): void {
    const path = [prop.name];
    store
      .getState()
      .run(
        (document) =>
          nodes.reduce(
            (next, node) => setPropAt(next, { screen: screen.key, node: node.id, path }, value),
            document,
          ),
        { burst: `several ${prop.name}` },
      );
  }

  return (
    <>
      <header className="border-b border-line px-4 py-3">
        <h2 className="font-semibold">{texts.several(nodes.length)}</h2>
        <p className="text-caption text-secondary">
          {shared.length > 0 ? texts.severalHelp : texts.nothingShared}
        </p>
      </header>
      <div className="flex flex-col gap-4 p-4">
        {shared.map((prop) => (
          <FlagControl
            key={prop.name}
            spec={prop}
            place={{ screen: screen.key, path: [prop.name] }}
            value={commonValue(nodes, prop.name)}
            onChange={(value) => write(prop, value)}
          />
        ))}
      </div>
    </>
  );
}

type FlagSpec = Extract<PropSpec, { kind: "flag" }>;

function sharedFlags(nodes: readonly FlowNode[]): readonly FlagSpec[] {
  const [first, ...others] = nodes.map((node) => definitionOf(node.type)?.props ?? []);
  return (first ?? []).filter(
    (prop): prop is FlagSpec =>
      prop.kind === "flag" &&
      others.every((props) => props.some((other) => other.kind === "flag" && other.name === prop.name)),
  );
}

function commonValue(nodes: readonly FlowNode[], name: string): Json | undefined {
  const [first, ...others] = nodes.map((node) => own(node.props, name));
  return others.every((value) => jsonEqual(value, first)) ? first : undefined;
}
