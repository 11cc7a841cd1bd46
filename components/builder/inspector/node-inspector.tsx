"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import type { ComponentDefinition, PropSpec } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { jsonEqual, own } from "@/lib/flow/json";
import { documentVersion, type FlowNode, type FlowScreen } from "@/lib/flow/model/document";
import { findOnScreen } from "@/lib/flow/model/walk";
import { isAtLeast } from "@/lib/flow/version";
import { componentIcon } from "../palette/component-icon";
import { useBuilder } from "../store/store-context";
import { CasesEditor } from "./cases-editor";
import { PropControl } from "./controls/prop-control";
import { orderProps } from "./order-props";
import { inspectorTexts as texts } from "./texts";
import { useEdit } from "./use-edit";

type NodeInspectorProps = { readonly screen: FlowScreen; readonly node: FlowNode };

/** Settings of one component: what matters in sight, the rest folded under "More". */
export function NodeInspector({ screen, node }: NodeInspectorProps) {
  const definition = definitionOf(node.type);
  const version = useBuilder((state) => documentVersion(state.history.present.document));
  const isPathOpen = useBuilder((state) => rarePathOf(definition, state.focus?.path[0]));
  const [isOpen, setOpen] = useState(false);
  if (!definition) return <UnknownNode node={node} />;
  const shown = definition.props.filter((prop) => isOffered(prop, { screen, node, version }));
  const main = orderProps(shown.filter((prop) => !prop.rare));
  const rare = orderProps(shown.filter((prop) => prop.rare));
  const changed = rare.filter((prop) => isChanged(prop, node)).length;
  const Icon = componentIcon(node.type);
  return (
    <>
      <header className="flex items-center gap-2 border-b border-line px-4 py-3">
        <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />
        <h2 className="font-semibold">{definition.title}</h2>
      </header>
      <div className="flex flex-col gap-4 px-4 py-4">
        {main.map((prop) => (
          <Row key={prop.name} prop={prop} screen={screen} node={node} />
        ))}
        {definition.slots.some((slot) => slot.kind === "map") && <CasesEditor screen={screen} node={node} />}
        <LaterProps props={definition.props.filter((prop) => isLater(prop, node, version))} />
        {rare.length > 0 && (
          <Disclosure
            size="panel"
            label={texts.more}
            mark={changed > 0 ? texts.changed(changed) : undefined}
            open={isOpen || isPathOpen}
            onOpenChange={setOpen}
          >
            <div className="flex flex-col gap-4 pt-2">
              {rare.map((prop) => (
                <Row key={prop.name} prop={prop} screen={screen} node={node} />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
    </>
  );
}

function Row({ prop, screen, node }: NodeInspectorProps & { readonly prop: PropSpec }) {
  const edit = useEdit();
  const place = { screen: screen.key, node: node.id, path: [prop.name] };
  const canReset = isChanged(prop, node) && !prop.required && prop.rare === true;
  return (
    <div className={canReset ? "grid grid-cols-[minmax(0,1fr)_auto] items-start gap-1" : undefined}>
      <PropControl spec={prop} place={place} value={own(node.props, prop.name)} />
      {canReset && (
        <IconButton
          size="panel"
          icon={RotateCcw}
          label={texts.reset(prop.label)}
          onClick={() => edit(place, undefined)}
        />
      )}
    </div>
  );
}

/** Settings that the Flow's version does not know yet, so that nobody looks for them in vain. */
function LaterProps({ props }: { readonly props: readonly PropSpec[] }) {
  if (props.length === 0) return null;
  return (
    <ul className="text-caption text-secondary">
      {props.map(({ name, label, since = "" }) => (
        <li key={name}>{texts.notYet(label, since)}</li>
      ))}
    </ul>
  );
}

function UnknownNode({ node }: { readonly node: FlowNode }) {
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="font-semibold">{node.type || texts.otherKeys}</h2>
      <Notice title={texts.unknown} />
    </div>
  );
}

type Circumstances = NodeInspectorProps & { readonly version: string };

/** Whether a prop has a place in the inspector now; one that is set always has. */
function isOffered(prop: PropSpec, { screen, node, version }: Circumstances): boolean {
  if (own(node.props, prop.name) !== undefined) return true;
  if (isLater(prop, node, version)) return false;
  if (prop.mode !== undefined && node.props.mode !== prop.mode) return false;
  return !(prop.outsideFormOnly && isInForm(screen, node));
}

function isLater(prop: PropSpec, node: FlowNode, version: string): boolean {
  const isUnset = own(node.props, prop.name) === undefined;
  return isUnset && prop.since !== undefined && version !== "" && !isAtLeast(version, prop.since);
}

function isInForm(screen: FlowScreen, node: FlowNode): boolean {
  const placed = findOnScreen(screen, node.id);
  return placed?.ancestors.some((ancestor) => hasPairs(ancestor)) === true;
}

/** A container that fills its inputs in takes that setting away from them. */
function hasPairs(node: FlowNode): boolean {
  return definitionOf(node.type)?.props.some((prop) => prop.kind === "pairs") === true;
}

function isChanged(prop: PropSpec, node: FlowNode): boolean {
  const value = own(node.props, prop.name);
  return value !== undefined && !jsonEqual(value, prop.default);
}

function rarePathOf(definition: ComponentDefinition | undefined, name: string | number | undefined): boolean {
  return definition?.props.some((prop) => prop.rare && prop.name === name) === true;
}
