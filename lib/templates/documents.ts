import {
  answersOf,
  body,
  button,
  caption,
  finish,
  flow,
  heading,
  lastScreen,
  options,
  screen,
} from "./parts";
import type { Template } from "./template";

export const documents: Template = {
  id: "documents",
  title: "Document upload (identity check)",
  summary: "Collect the details, a photo of an identity document and proof of address.",
  category: "forms",
  flow: flow(
    {
      ...screen("PERSON", "About you", [
        heading("Let us check who you are"),
        body("It takes about three minutes. Have your identity document at hand."),
        {
          type: "TextInput",
          name: "full_name",
          label: "Full name",
          "input-type": "text",
          required: true,
          "helper-text": "As in your document",
        },
        {
          type: "DatePicker",
          name: "birthday",
          label: "Date of birth",
          required: true,
          "min-date": "1910-01-01",
        },
        {
          type: "Dropdown",
          name: "document_kind",
          label: "Document",
          required: true,
          "data-source": options(
            "passport | Passport",
            "id_card | Identity card",
            "license | Driving licence",
          ),
        },
        {
          type: "TextInput",
          name: "document_number",
          label: "Document number",
          "input-type": "text",
          required: true,
        },
        button("Continue", "PHOTO", {}, { "center-caption": "Step 1 of 3" }),
      ]),
      sensitive: ["birthday", "document_number"],
    },
    screen("PHOTO", "Photo of the document", [
      {
        type: "PhotoPicker",
        name: "document_photos",
        label: "Front and back",
        description: "Sharp, in daylight, without flash",
        "min-uploaded-photos": 1,
        "max-uploaded-photos": 2,
        "max-file-size-kb": 10240,
      },
      caption("Only our team sees the photos."),
      button("Continue", "ADDRESS", {}, { "center-caption": "Step 2 of 3" }),
    ]),
    lastScreen("ADDRESS", "Proof of address", [
      {
        type: "DocumentPicker",
        name: "address_proof",
        label: "A bill or bank statement",
        description: "PDF or photo, not older than three months",
        "min-uploaded-documents": 1,
        "max-uploaded-documents": 1,
        "max-file-size-kb": 10240,
        "allowed-mime-types": ["application/pdf", "image/jpeg", "image/png"],
      },
      {
        type: "OptIn",
        name: "consent",
        label: "I agree that my documents are checked and kept as the law asks",
        required: true,
      },
      finish("Send documents", {
        ...answersOf("PERSON", "full_name", "birthday", "document_kind", "document_number"),
        ...answersOf("PHOTO", "document_photos"),
        address_proof: "${form.address_proof}",
        consent: "${form.consent}",
      }),
    ]),
  ),
};
