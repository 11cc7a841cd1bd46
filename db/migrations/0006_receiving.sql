CREATE TABLE "outgoing_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"delivery_id" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outgoing_attempt_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"ms" integer NOT NULL,
	"status" integer,
	"answer" text,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "outgoing_delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"webhook_id" text NOT NULL,
	"response_id" text,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outgoing_delivery_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outgoing_delivery_state_known" CHECK ("outgoing_delivery"."state" in ('waiting', 'delivered', 'given-up'))
);
--> statement-breakpoint
CREATE TABLE "outgoing_webhook" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"flow_id" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_secret_until" timestamp with time zone,
	"is_on" boolean DEFAULT true NOT NULL,
	"off_reason" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "response" DROP CONSTRAINT "response_certainty_known";--> statement-breakpoint
DROP INDEX "response_tray";--> statement-breakpoint
ALTER TABLE "flow" ADD COLUMN "responses_kept_days" integer;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "dismissed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "webhooks_kept_days" integer DEFAULT 90 NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_attempt" ADD CONSTRAINT "outgoing_attempt_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_attempt" ADD CONSTRAINT "outgoing_attempt_delivery_id_outgoing_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."outgoing_delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_delivery" ADD CONSTRAINT "outgoing_delivery_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_delivery" ADD CONSTRAINT "outgoing_delivery_webhook_id_outgoing_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."outgoing_webhook"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_delivery" ADD CONSTRAINT "outgoing_delivery_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_webhook" ADD CONSTRAINT "outgoing_webhook_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_webhook" ADD CONSTRAINT "outgoing_webhook_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_attempt_delivery" ON "outgoing_attempt" USING btree ("delivery_id","position" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outgoing_delivery_due" ON "outgoing_delivery" USING btree ("due_at","position") WHERE "outgoing_delivery"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outgoing_delivery_webhook" ON "outgoing_delivery" USING btree ("webhook_id","position" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_delivery_response_unique" ON "outgoing_delivery" USING btree ("response_id","webhook_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_webhook_flow_unique" ON "outgoing_webhook" USING btree ("flow_id");--> statement-breakpoint
CREATE INDEX "response_flow_received" ON "response" USING btree ("flow_id","received_at");--> statement-breakpoint
CREATE INDEX "response_event" ON "response" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_processed" ON "webhook_delivery" USING btree ("processed_at") WHERE "webhook_delivery"."processed_at" is not null;--> statement-breakpoint
CREATE INDEX "response_tray" ON "response" USING btree ("workspace_id","position" DESC NULLS LAST) WHERE "response"."certainty" = 'none' and "response"."dismissed_at" is null;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_certainty_known" CHECK ("response"."certainty" in ('token', 'context', 'flow-id', 'time', 'hand', 'none'));