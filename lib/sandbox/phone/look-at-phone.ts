import {
  type ChatKey,
  listSandboxChats,
  listSandboxMessages,
  listSandboxPeople,
  type SandboxChatRow,
  type SandboxPerson,
} from "@/db/sandbox-messages";
import { listFaults } from "../faults/faults";
import type { Area } from "../sandbox";
import { type Activity, listActivity } from "./activity";
import { connectedFlows, type PhoneFlow } from "./connected-flows";
import { connectedNumbers, type PhoneNumber } from "./connected-numbers";
import { type ShownContent, type ShownMessage, shownMessage } from "./shown-message";

/** Everything the page with the simulated phone shows at one moment. */
export type PhoneState = {
  readonly numbers: readonly PhoneNumber[];
  readonly people: readonly PhonePerson[];
  readonly flows: readonly PhoneFlow[];
  /** Of every chat in which something was written, the latest first. */
  readonly chats: readonly ChatLine[];
  /** The chat that was asked for; null when none was, or its number is not connected. */
  readonly chat: OpenChat | null;
  readonly activity: readonly Activity[];
  /** How many faults are switched on. */
  readonly faults: number;
};

export type PhonePerson = Pick<SandboxPerson, "waId" | "name" | "platform">;

export type ChatLine = ChatKey & {
  readonly lastAt: string;
  readonly lastSender: "business" | "person";
  /** What the list says of it: its text, or its kind where it has none. */
  readonly last: { readonly kind: ShownContent["kind"] | "not-delivered"; readonly text: string };
  readonly unread: number;
};

export type OpenChat = ChatKey & MessagePage;

export type MessagePage = {
  /** Oldest first; without what never arrived. */
  readonly messages: readonly ShownMessage[];
  readonly hasMore: boolean;
};

const peopleMax = 200;
const chatsMax = 200;
const messagesMax = 50;
const lastTextMax = 120;

/** Looks without changing anything: nobody is made, and nothing becomes read. */
export async function lookAtPhone(area: Area, key: ChatKey | null): Promise<PhoneState> {
  const numbers = await connectedNumbers(area);
  const isOpen = key !== null && numbers.some(({ id }) => id === key.numberId);
  const people = await listSandboxPeople(area, peopleMax);
  const chats = await listSandboxChats(area, chatsMax);
  return {
    numbers,
    people: people.map(({ waId, name, platform }) => ({ waId, name, platform })),
    flows: await connectedFlows(area),
    chats: chats.map(chatLine),
    chat: isOpen ? { ...key, ...(await readMessages(area, key)) } : null,
    activity: await listActivity(area),
    faults: (await listFaults(area)).length,
  };
}

/** The latest messages of a chat, or those before a position. */
export async function readMessages(
  area: Area,
  { before, ...key }: ChatKey & { readonly before?: number },
): Promise<MessagePage> {
  const at = before === undefined ? {} : { before };
  const rows = await listSandboxMessages(area, { ...key, ...at, countMax: messagesMax + 1 });
  const arrived = rows
    .slice(-messagesMax)
    .filter(({ sender, status }) => sender === "person" || status !== "failed");
  return { messages: arrived.map(shownMessage), hasMore: rows.length > messagesMax };
}

function chatLine({ numberId, waId, last, unread }: SandboxChatRow): ChatLine {
  const { content, at, sender, status } = shownMessage(last);
  const kind = status === "failed" ? "not-delivered" : content.kind;
  return {
    numberId,
    waId,
    lastAt: at,
    lastSender: sender,
    last: { kind, text: textOf(content).slice(0, lastTextMax) },
    unread,
  };
}

function textOf(content: ShownContent): string {
  switch (content.kind) {
    case "card":
      return content.isDraft ? "" : content.body;
    case "file":
      return content.caption;
    case "response":
      return content.title;
    default:
      return content.text;
  }
}
