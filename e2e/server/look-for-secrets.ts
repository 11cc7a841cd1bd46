import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { APIRequestContext } from "@playwright/test";
import type { Asked } from "./every-address";
import type { Known } from "./secrets-program";

/** Something that was said, and where. */
export type Said = { readonly where: string; readonly text: string };

/** Makes and reads the secrets of a data folder that no server uses, with the same settings. */
export async function secretsIn(variables: Readonly<Record<string, string>>): Promise<Known> {
  const flags = ["--conditions=react-server", "--import", "tsx", "e2e/server/secrets-program.ts"];
  const program = spawn(process.execPath, flags, {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = await Promise.all([text(program.stdout), once(program, "exit")]);
  // Our own program writes nothing else.
  return JSON.parse(printed) as Known;
}

/** What a server answers to each, headers included. */
export async function answersOf(
  { request, origin }: { readonly request: APIRequestContext; readonly origin: string },
  asked: readonly (string | Asked)[],
): Promise<readonly Said[]> {
  const answers: Said[] = [];
  for (const each of asked) {
    const {
      address,
      method = "GET",
      data,
      headers = {},
    } = typeof each === "string" ? { address: each } : each;
    const answer = await request.fetch(address, {
      method,
      // As pages of the app ask.
      headers: { origin, ...headers },
      maxRedirects: 0,
      ...(data === undefined ? {} : { data }),
    });
    const said = [JSON.stringify(answer.headers()), await answer.text()].join("\n");
    answers.push({ where: `${method} ${address.split("?")[0]} ${answer.status()}`, text: said });
  }
  return answers;
}

/** Where which secret stands, each place once: "verify token in GET /accounts/a 200". */
export function found({ secrets }: Known, said: readonly Said[]): readonly string[] {
  const places = said.flatMap(({ where, text }) =>
    secrets
      .filter(({ value }) => spellings(value).some((each) => text.includes(each)))
      .map(({ what }) => `${what} in ${where}`),
  );
  return [...new Set(places)];
}

/** As it is, within an address, within a page and within base64 of itself. */
function spellings(value: string): readonly string[] {
  return [
    value,
    encodeURIComponent(value),
    value.replaceAll("/", "\\/"),
    Buffer.from(value).toString("base64").replace(/=+$/, ""),
  ];
}
