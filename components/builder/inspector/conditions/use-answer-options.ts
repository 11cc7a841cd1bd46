"use client";

import { useMemo } from "react";
import type { Option } from "@/components/ui/option";
import { isJsonArray, isJsonObject, own } from "@/lib/flow/json";
import type { Variable } from "@/lib/flow/model/variables-at";
import { findNode } from "@/lib/flow/model/walk";
import { useDocument } from "../../store/store-context";

/** The options a person may choose as an answer, when they are written in the Flow; else none. */
export function useAnswerOptions(variable: Variable | undefined): readonly Option[] {
  const document = useDocument();
  const node = variable?.node;
  return useMemo(() => {
    const list = node === undefined ? undefined : findNode(document, node)?.node.props["data-source"];
    if (!isJsonArray(list)) return [];
    return list.flatMap((item) => {
      if (!isJsonObject(item)) return [];
      const id = own(item, "id");
      const title = own(item, "title");
      return typeof id === "string" && id !== ""
        ? [{ value: id, label: typeof title === "string" && title !== "" ? title : id }]
        : [];
    });
  }, [document, node]);
}
