import type { NodeView } from "@/lib/flow/runtime/view";
import { Markdown } from "../markdown/markdown";
import { textOf } from "../read-props";
import styles from "./text.module.css";

/** A paragraph in the body or caption style, with formatting marks when the Flow asks for them. */
export function RunningText({ view, look }: { readonly view: NodeView; readonly look: "body" | "caption" }) {
  const text = textOf(view.props.text);
  const facts = {
    className: styles[look],
    dir: "auto",
    "data-prop": "text",
    "data-weight": textOf(view.props["font-weight"]) || undefined,
    "data-struck": view.props.strikethrough === true ? "" : undefined,
  };
  if (view.props.markdown !== true) return <p {...facts}>{text}</p>;
  return (
    <div {...facts} data-markdown="">
      <Markdown texts={[text]} set="plain" />
    </div>
  );
}
