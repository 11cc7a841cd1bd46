import { appointment } from "./appointment";
import { contact } from "./contact";
import { delivery } from "./delivery";
import { documents } from "./documents";
import { event } from "./event";
import { jobApplication } from "./job-application";
import { lead } from "./lead";
import { appointmentSlots } from "./live/appointment-slots";
import { orderStatus } from "./live/order-status";
import { orderStock } from "./live/order-stock";
import { quote } from "./quote";
import { satisfaction } from "./satisfaction";
import { serviceMenu } from "./service-menu";
import { signUp } from "./sign-up";
import { supportTicket } from "./support-ticket";
import { table } from "./table";
import type { Template } from "./template";

/** Every template, the most wanted first. */
export const templates: readonly Template[] = [
  appointment,
  lead,
  contact,
  satisfaction,
  appointmentSlots,
  orderStock,
  orderStatus,
  supportTicket,
  quote,
  event,
  delivery,
  signUp,
  documents,
  table,
  serviceMenu,
  jobApplication,
];

export function templateWithId(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
