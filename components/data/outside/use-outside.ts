import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type { Json } from "@/lib/flow/json";
import type { AskFailure } from "@/lib/sources/outside/failures";
import {
  type OutsideSettings,
  type Pair,
  type SecretValues,
  secretNames,
  type UrlSettings,
} from "@/lib/sources/outside/settings";
import type { Column } from "@/lib/sources/rows";
import { texts } from "../texts";
import { itemsAt, type OutsideKind, type Picking, pickList, startSettings } from "./form";
import type { OpenedOutside, OutsidePorts, Sample } from "./ports";
import { outsideTexts } from "./texts";

const usualCache: { readonly [kind in OutsideKind]: number } = { url: 60, sheet: 60, calendar: 300 };

/** A source outside on its way: what is entered, what a sample showed, what is picked of it. */
export function useOutside(kind: OutsideKind, opened: OpenedOutside | undefined, ports: OutsidePorts) {
  const router = useRouter();
  const [name, setName] = useState(opened?.name ?? "");
  const [settings, setSettings] = useState<OutsideSettings>(opened?.settings ?? startSettings(kind));
  const [secrets, setSecrets] = useState<SecretValues>({});
  const [picking, setPicking] = useState<Picking>(() => startPicking(opened));
  const [cacheSeconds, setCacheSeconds] = useState(opened?.cacheSeconds ?? usualCache[kind]);
  const [sample, setSample] = useState<Sample | null>(null);
  const [fault, setFault] = useState<Pick<AskFailure, "happened" | "remedy"> | null>(null);
  const [busyWith, setBusy] = useState<"sample" | "save" | null>(null);
  const sourceId = opened?.id;

  const complete = (): OutsideSettings => {
    if (settings.kind === "calendar") return settings;
    const picked = { listPath: picking.listPath, paths: { ...picking.paths } };
    return { ...(settings.kind === "url" ? withoutBlankPairs(settings, secrets) : settings), ...picked };
  };

  // Who opens a source sees what it gives now.
  const isOpened = opened !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    if (isOpened) void fetchSample();
  }, [isOpened]);

  async function fetchSample(): Promise<void> {
    const problem = problemOfAddress(complete());
    if (problem) return setFault({ happened: problem, remedy: "" });
    setBusy("sample");
    const answer = await ports.sample({ sourceId, settings: complete(), secrets }).catch(() => undefined);
    setBusy(null);
    if (!answer?.ok) {
      const because = answer && "because" in answer.failure ? answer.failure.because : undefined;
      const reason = answer?.failure.reason ?? "unavailable";
      setFault(because ?? { happened: texts.failure(reason), remedy: "" });
      return;
    }
    setFault(null);
    setSample(answer.value);
    const { found } = answer.value;
    if (found.kind === "json") setPicking((before) => pickedOr(before, found));
  }

  async function save(): Promise<void> {
    const problem = problemOf(name, complete(), picking);
    if (problem) {
      showToast({ text: problem, tone: "problem" });
      return;
    }
    setBusy("save");
    const columns = picking.columns.map(withWholeCurrency);
    const wanted = { sourceId, name: name.trim(), settings: complete(), secrets, columns, cacheSeconds };
    const answer = await ports.save(wanted).catch(() => undefined);
    setBusy(null);
    if (!answer?.ok) {
      const reason = answer?.failure.reason ?? "unavailable";
      showToast({ text: outsideTexts.failures[reason] ?? texts.failure(reason), tone: "problem" });
      return;
    }
    showToast({ text: outsideTexts.saved, tone: "good" });
    setSecrets({});
    if (sourceId === undefined) router.push(`/data/${answer.value.sourceId}`);
    else router.refresh();
  }
  return {
    name,
    setName,
    settings,
    setSettings,
    secrets,
    setSecret: (key: string, value: string) => setSecrets((before) => ({ ...before, [key]: value })),
    picking,
    setPicking,
    cacheSeconds,
    setCacheSeconds,
    sample,
    fault,
    busyWith,
    fetchSample,
    save,
  };
}
export type Outside = ReturnType<typeof useOutside>;

function startPicking(opened: OpenedOutside | undefined): Picking {
  const settings = opened?.settings;
  if (!opened || !settings || settings.kind === "calendar") return { listPath: [], columns: [], paths: {} };
  return { listPath: settings.listPath, columns: opened.columns, paths: settings.paths };
}

/** What was picked stays as long as it is in the answer; otherwise the longest list is taken first. */
function pickedOr(
  before: Picking,
  { json, lists }: { readonly json: Json; readonly lists: readonly { readonly path: Picking["listPath"] }[] },
): Picking {
  if (before.columns.length > 0 && itemsAt(json, before.listPath).length > 0) return before;
  return pickList(json, lists[0]?.path ?? []);
}

function problemOf(name: string, settings: OutsideSettings, picking: Picking): string | undefined {
  if (name.trim() === "") return outsideTexts.nameMissing;
  const wrong = problemOfAddress(settings);
  if (wrong) return wrong;
  return settings.kind !== "calendar" && picking.columns.length === 0 ? outsideTexts.noColumns : undefined;
}

/** What would be asked is not whole; of a calendar the address is a secret, which the server knows. */
function problemOfAddress(settings: OutsideSettings): string | undefined {
  if (settings.kind === "calendar") return undefined;
  if (settings.url.trim() === "") return outsideTexts.noAddress;
  const pairs = settings.kind === "url" ? [...settings.headers, ...settings.query] : [];
  return pairs.some(({ name }) => name.trim() === "") ? outsideTexts.noPairName : undefined;
}

/** A line that was added and left blank asks for nothing. */
function withoutBlankPairs(settings: UrlSettings, secrets: SecretValues): UrlSettings {
  const isBlank = ({ name, value, isSecret }: Pair, secret: string | undefined) =>
    name.trim() === "" && (isSecret ? !secret : value === "");
  return {
    ...settings,
    headers: settings.headers.filter((pair) => !isBlank(pair, secrets[secretNames.header(pair.name)])),
    query: settings.query.filter((pair) => !isBlank(pair, secrets[secretNames.query(pair.name)])),
  };
}

/** A currency that was not written to its end is left out. */
function withWholeCurrency({ currency, ...column }: Column): Column {
  return currency?.length === 3 ? { ...column, currency } : column;
}
