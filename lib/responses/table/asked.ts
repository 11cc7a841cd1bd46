import { foldedText } from "@/db/folded-text";
import type { ResponseFilter, ResponseOrder } from "@/db/response-table";
import { columnsOf, titlesOf } from "./columns";
import type { FlowQuestions } from "./flow-questions";
import type { ResponsesQuery } from "./query";

const wordsMax = 10;

/** What the database is asked for a table. Words are also looked for in the titles of options. */
export function filterOf(questions: FlowQuestions, query: ResponsesQuery): ResponseFilter {
  const { search, from, to, zone, revision, certainty } = query;
  const words = search.split(/\s+/).filter((word) => word !== "");
  const options = words.length === 0 ? [] : allOptions(questions);
  return {
    search: words.slice(0, wordsMax).map((word) => {
      const folded = foldedText(word);
      return { word, options: options.filter((option) => option.title.includes(folded)) };
    }),
    from,
    to,
    zone,
    revisionId: revision === "unknown" ? null : revision,
    certainty,
  };
}

export function orderOf(questions: FlowQuestions, { sort, direction }: ResponsesQuery): ResponseOrder {
  const isAscending = direction === "ascending";
  if (sort === undefined) return { answer: undefined, isAscending };
  const column = columnsOf(questions, []).find(({ key }) => key === sort);
  const titles = titlesOf(questions, sort);
  return { answer: { key: sort, isNumeric: column?.isNumeric ?? false, titles }, isAscending };
}

function allOptions(questions: FlowQuestions) {
  return columnsOf(questions, []).flatMap(({ key }) =>
    [...titlesOf(questions, key)].map(([id, title]) => ({ key, id, title: foldedText(title) })),
  );
}
