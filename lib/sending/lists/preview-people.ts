import { z } from "zod";
import type { Scope } from "@/db/scope";
import { listNumbers } from "@/db/whatsapp-numbers";
import { failure, type Result, success } from "@/lib/result";
import { countryOf } from "../recipient";
import { type NumberNotFound, numberNotFound } from "../refusals";
import { type LineProblem, type ListUnreadable, listTextMax, readRecipients } from "./read-recipients";

export const peopleSchema = z.object({
  accountId: z.string().max(100),
  phoneNumberId: z.string().max(100),
  people: z.string().max(listTextMax),
});

/** What a list says before it is sent to. */
export type PeopleRead = {
  readonly count: number;
  readonly columns: readonly string[];
  readonly problemCount: number;
  /** The first of them. */
  readonly problems: readonly LineProblem[];
};

const problemsMax = 50;

/** Reads a list as sending would, from the country of the sending number. */
export async function previewPeople(
  scope: Scope,
  { accountId, phoneNumberId, people: text }: z.output<typeof peopleSchema>,
): Promise<Result<PeopleRead, ListUnreadable | NumberNotFound>> {
  const numbers = await listNumbers(scope, accountId);
  const number = numbers.find((one) => one.phoneNumberId === phoneNumberId);
  if (!number) return failure(numberNotFound);
  const read = readRecipients(text, countryOf(number.displayNumber));
  if (!read.ok) return read;
  const { people, columns, problems } = read.value;
  const shown = { problemCount: problems.length, problems: problems.slice(0, problemsMax) };
  return success({ count: people.length, columns, ...shown });
}
