import type { LooksItem, NeedItem, NeedPart } from "./need-item";
import { texts } from "./texts";

/** A need in the list; one without a part is looked at whenever the page is read. */
export type ShownNeed = NeedItem & { readonly part: NeedPart | null; readonly isRunning: boolean };

type Wanted = {
  /** What our own check says of the draft. */
  readonly need: NeedItem;
  /** Whether somebody here answers; null where that is not asked of this server. */
  readonly answers: NeedItem | null;
  readonly looks: LooksItem;
  readonly asksForData: boolean;
  /** The address for live data as it is entered; empty: none. */
  readonly address: string;
  readonly running: ReadonlySet<NeedPart>;
};

/** Everything that publishing needs, in the order in which it is mended. */
export function shownNeeds({
  need,
  answers,
  looks,
  asksForData,
  address,
  running,
}: Wanted): readonly [ShownNeed, ...ShownNeed[]] {
  const of = (part: NeedPart) => (each: NeedItem) => ({ ...each, part, isRunning: running.has(part) });
  const endpoint = asksForData ? [endpointNeed(looks, address)] : [];
  const whatsapp = looks.whatsapp?.needs ?? [notAsked];
  return [
    { ...need, part: null, isRunning: false },
    ...(answers ? [{ ...answers, part: null, isRunning: false }] : []),
    ...endpoint.map(of("endpoint")),
    ...looks.account.needs.map(of("account")),
    ...whatsapp.map(of("whatsapp")),
  ];
}

const notAsked: NeedItem = { id: "whatsapp", state: "unknown", happened: texts.notAsked };

function endpointNeed({ endpoint }: LooksItem, address: string): NeedItem {
  if (address === "") return { id: "endpoint", state: "problem", ...texts.noAddress, fix: "open-live-data" };
  if (endpoint?.address === address) return endpoint.need;
  return { id: "endpoint", state: "unknown", happened: texts.notTried };
}

/** What is kept is good for so long; an account changes seldom, and asking costs calls. */
const freshMs: { readonly [part in NeedPart]: number } = {
  account: 30 * 60_000,
  whatsapp: 5 * 60_000,
  endpoint: 5 * 60_000,
};

/** What has to be looked at before the list can be relied on. */
export function dueParts(
  { looks, asksForData, address }: Pick<Wanted, "looks" | "asksForData" | "address">,
  now: number,
): readonly NeedPart[] {
  const isOld = (part: NeedPart, at: string | null | undefined) =>
    !at || now - new Date(at).getTime() > freshMs[part];
  const due: NeedPart[] = [];
  if (isOld("account", looks.account.at)) due.push("account");
  if (isOld("whatsapp", looks.whatsapp?.at)) due.push("whatsapp");
  const { endpoint } = looks;
  const isOther = endpoint?.address !== address;
  if (asksForData && address !== "" && (isOther || isOld("endpoint", endpoint?.at))) due.push("endpoint");
  return due;
}

/** When the oldest of what is shown was found; null while something was never looked at. */
export function lookedAt({
  looks,
  asksForData,
  address,
}: Omit<Wanted, "need" | "answers" | "running">): string | null {
  const { account, whatsapp, endpoint } = looks;
  const ofEndpoint =
    asksForData && address !== "" ? [endpoint?.address === address ? endpoint.at : null] : [];
  const times = [account.at, whatsapp?.at ?? null, ...ofEndpoint];
  return times.includes(null) ? null : (times.sort()[0] ?? null);
}
