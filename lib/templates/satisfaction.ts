import { answersOf, body, button, finish, flow, heading, lastScreen, options, screen } from "./parts";
import type { Template } from "./template";

function scored(score: number) {
  const mood = score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor";
  const title = score === 10 ? "10, certainly" : score === 0 ? "0, not at all" : String(score);
  return { id: `score_${score}`, title, "on-select-action": { name: "update_data", payload: { mood } } };
}

const mood = { mood: { type: "string", __example__: "passive" } };

export const satisfaction: Template = {
  id: "satisfaction",
  title: "Satisfaction survey (NPS)",
  summary: "Ask how likely people recommend you, and why, with a question that fits the score.",
  category: "feedback",
  flow: flow(
    screen(
      "SCORE",
      "Two quick questions",
      [
        heading("How likely would you recommend us to a friend?"),
        {
          type: "Dropdown",
          name: "score",
          label: "From 0 to 10",
          required: true,
          "data-source": [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map(scored),
        },
        button("Continue", "REASON", { mood: "${data.mood}" }),
      ],
      mood,
    ),
    lastScreen(
      "REASON",
      "Thank you",
      [
        {
          type: "Switch",
          value: "${data.mood}",
          cases: {
            promoter: [heading("Wonderful. What did you like best?")],
            detractor: [heading("We are sorry. What should we do better?")],
            default: [heading("What would make it a 10?")],
          },
        },
        {
          type: "ChipsSelector",
          name: "topics",
          label: "It was about",
          required: false,
          "data-source": options(
            "service | The service",
            "quality | The quality",
            "price | The price",
            "speed | The speed",
            "place | The place",
          ),
        },
        {
          type: "TextArea",
          name: "comment",
          label: "In your own words",
          "label-variant": "large",
          required: false,
        },
        { type: "OptIn", name: "may_contact", label: "You may contact me about this", required: false },
        body("Your answer helps us every week."),
        finish("Send", {
          ...answersOf("SCORE", "score"),
          mood: "${data.mood}",
          topics: "${form.topics}",
          comment: "${form.comment}",
          may_contact: "${form.may_contact}",
        }),
      ],
      mood,
    ),
  ),
};
