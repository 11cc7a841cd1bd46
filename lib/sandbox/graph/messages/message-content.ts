import { z } from "zod";
import type { SandboxNumber } from "@/db/sandbox-numbers";
import { findSandboxMedia } from "@/db/sandbox-numbers";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import { readJson } from "@/lib/meta/client/read-json";
import { success } from "@/lib/result";
import type { ChatContent } from "../../phone/chat-content";
import type { Area } from "../../sandbox";
import { type Answer, messageRefused } from "../refusal";
import { readFlowBody } from "./flow-body";
import { type PinnedFlow, resolveFlow } from "./resolve-flow";
import { readTemplateBody } from "./template-body";

export type SentContent = {
  readonly shown: ChatContent;
  readonly flow?: PinnedFlow;
  readonly flowToken?: string;
};

const text = z.looseObject({ body: z.string().min(1).max(4096) });
const file = z.looseObject({
  id: z.string().optional(),
  link: z.string().optional(),
  caption: z.string().max(1024).optional(),
});
const fileTypes = ["image", "video", "document", "audio", "sticker"] as const;

/** What a message says, by its type; a Flow in it is resolved to the version that stays with it. */
export async function readMessageContent(
  area: Area,
  number: SandboxNumber,
  params: JsonObject,
): Promise<Answer<SentContent>> {
  const { type = "text" } = params;
  if (typeof type !== "string") return messageRefused(131009, "Parameter type must be a text.");
  const body = objectOf(params, type);
  if (!body) return messageRefused(131008, `Parameter ${type} is required.`);
  if (type === "text") {
    const read = text.safeParse(body);
    if (read.success) return success({ shown: { kind: "text", text: read.data.body } });
    return messageRefused(131009, "Parameter text.body must have 1 to 4096 characters.");
  }
  if (type === "interactive") return interactive(area, number, body);
  if (type === "template") return template(area, number, body);
  const fileType = fileTypes.find((known) => known === type);
  if (fileType) return fileContent(area, fileType, body);
  return messageRefused(131051, `Messages of type ${type} are not supported.`);
}

async function interactive(
  area: Area,
  number: SandboxNumber,
  body: JsonObject,
): Promise<Answer<SentContent>> {
  if (body.type !== "flow") {
    const said = isJsonObject(body.body) && typeof body.body.text === "string" ? body.body.text : undefined;
    return success({
      shown: { kind: "other", type: String(body.type), ...(said === undefined ? {} : { text: said }) },
    });
  }
  const read = await readFlowBody(area, body);
  if (!read.ok) return read;
  const { flow, content, flowToken } = read.value;
  const { isDraft, opening } = content;
  const pinned = await resolveFlow(area, { number, flow, isDraft, opening });
  return pinned.ok ? success({ shown: content, flow: pinned.value, flowToken }) : pinned;
}

async function template(area: Area, number: SandboxNumber, body: JsonObject): Promise<Answer<SentContent>> {
  const read = await readTemplateBody(area, number, body);
  if (!read.ok) return read;
  const { content, flow } = read.value;
  if (!flow) return success({ shown: content });
  const { id, token, opening } = flow;
  const pinned = await resolveFlow(area, { number, flow: { id }, isDraft: false, opening });
  return pinned.ok ? success({ shown: content, flow: pinned.value, flowToken: token }) : pinned;
}

async function fileContent(
  area: Area,
  type: (typeof fileTypes)[number],
  body: JsonObject,
): Promise<Answer<SentContent>> {
  const read = file.safeParse(body);
  const { id, link, caption } = read.success ? read.data : {};
  if ((id === undefined) === (link === undefined)) {
    return messageRefused(131009, `Parameter ${type} needs one of id and link.`);
  }
  if (id !== undefined && !(await findSandboxMedia(area, id))) {
    return messageRefused(131052, `Media ${id} does not exist.`);
  }
  return success({
    shown: {
      kind: "file",
      type,
      ...(id === undefined ? {} : { mediaId: id }),
      ...(link === undefined ? {} : { link }),
      ...(caption === undefined ? {} : { caption }),
    },
  });
}

/** In forms, objects come as JSON text. */
function objectOf(params: JsonObject, name: string): JsonObject | undefined {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  const read = typeof value === "string" ? readJson(value) : value;
  return isJsonObject(read) ? read : undefined;
}
