"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import type { NodeId } from "@/lib/flow/model/document";
import { useNodeIssues } from "../store/derived";
import styles from "./node-frame.module.css";
import { canvasTexts } from "./texts";

/** Says on the component itself that something is wrong with it. */
export function IssueMark({ node }: { readonly node: NodeId }) {
  const issues = useNodeIssues(node);
  if (issues.length === 0) return null;
  const isError = issues.some((issue) => issue.severity === "error");
  const Icon = isError ? CircleAlert : TriangleAlert;
  return (
    <span className={styles.mark} data-tone={isError ? "problem" : "caution"}>
      <Icon aria-hidden="true" size={12} />
      <span className="sr-only">{canvasTexts.problems(issues.length)}</span>
    </span>
  );
}
