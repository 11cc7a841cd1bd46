import { answersOf, body, button, finish, flow, heading, lastScreen, screen } from "./parts";
import type { Template } from "./template";

export const jobApplication: Template = {
  id: "job-application",
  title: "Job application",
  summary: "Applicants introduce themselves and send their CV from the phone.",
  category: "forms",
  flow: flow(
    screen("JOB", "Work with us", [
      heading("Which job is yours?"),
      {
        type: "RadioButtonsGroup",
        name: "job",
        label: "Open positions",
        required: true,
        "data-source": [
          { id: "kitchen", title: "Kitchen", description: "Full time, from now on" },
          { id: "service", title: "Service", description: "Full or part time" },
          { id: "driver", title: "Driver", description: "Evenings and weekends" },
        ],
      },
      {
        type: "If",
        condition: "${form.job} == 'driver'",
        then: [{ type: "OptIn", name: "license", label: "I have a driving licence", required: true }],
      },
      { type: "DatePicker", name: "start", label: "You can start on", required: true },
      button("Continue", "ABOUT"),
    ]),
    lastScreen("ABOUT", "About you", [
      { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
      { type: "TextInput", name: "email", label: "Email", "input-type": "email", required: true },
      {
        type: "TextArea",
        name: "motivation",
        label: "Why do you want to work here?",
        "label-variant": "large",
        required: true,
        "max-length": 500,
      },
      {
        type: "DocumentPicker",
        name: "cv",
        label: "Your CV",
        description: "If you have one",
        "min-uploaded-documents": 0,
        "max-uploaded-documents": 1,
        "max-file-size-kb": 10240,
        "allowed-mime-types": ["application/pdf", "image/jpeg"],
      },
      body("We answer every application within a week."),
      finish("Apply", {
        ...answersOf("JOB", "job", "license", "start"),
        full_name: "${form.full_name}",
        email: "${form.email}",
        motivation: "${form.motivation}",
        cv: "${form.cv}",
      }),
    ]),
  ),
};
