import type { StoredResponse } from "@/db/responses";
import type { ResponseCertainty } from "@/db/schema/response";
import { answeredFiles } from "../files/answer-files";
import { type Cell, cellOf } from "../questions/cell";
import type { FlowQuestions } from "./flow-questions";

/** A response as a line of the table. */
export type ResponseRow = {
  readonly id: string;
  /** Grows with each response that arrives. */
  readonly position: number;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly sender: Sender;
  /** Nobody real answered: it came from a simulated phone. */
  readonly isSimulated: boolean;
  readonly certainty: ResponseCertainty;
  /** Number of the revision that was answered; null when it is not known. */
  readonly revision: number | null;
  /** Places that others have now, in words; empty when none were lost. */
  readonly lostPlaces: readonly string[];
  readonly cells: { readonly [key: string]: Cell };
};

export type Sender = { readonly name: string | null; readonly number: string | null };

export function rowOf(questions: FlowQuestions, response: StoredResponse): ResponseRow {
  const { id, position, receivedAt, certainty, revisionId, answers, lostPlaces } = response;
  const asked = questions.of(revisionId);
  const places = new Map(
    answeredFiles(answers ?? {}).map(({ key, index }, place) => [`${index} ${key}`, place]),
  );
  const cells = Object.entries(answers ?? {}).flatMap(
    ([key, value]): readonly (readonly [string, Cell])[] => {
      const cell = cellOf(asked.get(key), value);
      return cell === undefined ? [] : [[key, withPlaces(cell, (index) => places.get(`${index} ${key}`))]];
    },
  );
  return {
    id,
    position: position ?? 0,
    receivedAt: receivedAt.toISOString(),
    sender: senderOf(response),
    isSimulated: questions.simulated.has(response.accountId),
    certainty,
    revision: questions.revisions.find((revision) => revision.id === revisionId)?.number ?? null,
    lostPlaces: lostPlaces ?? [],
    cells: Object.fromEntries(cells),
  };
}

function withPlaces(cell: Cell, placeOf: (index: number) => number | undefined): Cell {
  if (cell.kind !== "files") return cell;
  const files = cell.files.map((file, index) => {
    const place = placeOf(index);
    return place === undefined ? file : { ...file, place };
  });
  return { ...cell, files };
}

/** Who answered: WhatsApp tells a name, a number, or only an id. */
export function senderOf(
  response: Pick<StoredResponse, "senderName" | "senderWaId" | "senderUserId">,
): Sender {
  const { senderName, senderWaId, senderUserId } = response;
  return { name: senderName, number: senderWaId === null ? senderUserId : `+${senderWaId}` };
}
