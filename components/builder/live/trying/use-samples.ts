"use client";

import { useEffect, useState } from "react";
import type { Option } from "@/components/ui/option";
import type { Json, JsonObject } from "@/lib/flow/json";
import { ruleKey } from "@/lib/flow/rules/rule-at";
import { useBuilderStore, usePorts } from "../../store/store-context";
import type { Told } from "../values/value-words";
import { lookedUpIn, optionsIn, type TrialFrame } from "./trial-fields";
import { askRules } from "./use-trial";

export type Samples = {
  readonly values: JsonObject;
  readonly choices: { readonly [key: string]: readonly Option[] };
};

/** Samples that only the tables know: a value that a look-up finds, the options a list has at this moment. */
export function useSamples(told: Told, frame: TrialFrame): Samples {
  const store = useBuilderStore();
  const ports = usePorts();
  const [samples, setSamples] = useState<Samples>({ values: {}, choices: {} });
  const { at } = told;
  const wanted = JSON.stringify([
    ruleKey(at),
    frame.fields.map(({ key, choicesFrom }) => [key, choicesFrom, lookedUpIn(told.document, at, key)]),
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when what is wanted changes, not with every edit.
  useEffect(() => {
    let isLeft = false;
    const { document } = store.getState().history.present;
    const asking = { document, at, ports, fields: frame.fields };
    void Promise.all([rowSamples(asking), liveChoices(asking)]).then(([values, choices]) => {
      if (isLeft) return;
      const first = Object.entries(choices).flatMap(([key, [option]]) =>
        option ? [[key, option.value]] : [],
      );
      setSamples({ values: { ...values, ...Object.fromEntries(first) }, choices });
    });
    return () => {
      isLeft = true;
    };
  }, [wanted, ports, store]);
  return samples;
}

type Asking = Pick<Told, "document" | "at"> & {
  readonly ports: ReturnType<typeof usePorts>;
  readonly fields: TrialFrame["fields"];
};

async function rowSamples({ document, at, ports, fields }: Asking): Promise<JsonObject> {
  const found = fields.map(async ({ key }): Promise<readonly [string, Json][]> => {
    const place = lookedUpIn(document, at, key);
    if (!place) return [];
    const rows = await ports.data
      .previewRows({ source: place.source, where: [], limit: 1 })
      .catch(() => undefined);
    const cell = rows?.ok ? rows.value.rows[0]?.[place.column] : undefined;
    return cell === undefined || cell === null ? [] : [[key, cell]];
  });
  return Object.fromEntries((await Promise.all(found)).flat());
}

async function liveChoices({ document, at, ports, fields }: Asking): Promise<Samples["choices"]> {
  const live = fields.flatMap(({ key, choicesFrom }) =>
    choicesFrom === undefined ? [] : [{ key, choicesFrom }],
  );
  if (live.length === 0 || at.when !== "tap") return {};
  const question = { action: "INIT", screen: at.screen, data: {} } as const;
  const asked = await askRules(ports, document, { question, before: {} });
  const reply = asked.ok && asked.value.reply.ok ? asked.value.reply.value : undefined;
  if (reply?.kind !== "screen") return {};
  return Object.fromEntries(live.map(({ key, choicesFrom }) => [key, optionsIn(reply.data, choicesFrom)]));
}
