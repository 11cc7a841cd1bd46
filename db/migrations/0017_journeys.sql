CREATE TABLE "journey" (
	"id" text PRIMARY KEY NOT NULL,
	"flow_id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"first_call" bigint NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"step_count" integer NOT NULL,
	"content" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"kept_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "journey" ADD CONSTRAINT "journey_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey" ADD CONSTRAINT "journey_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey" ADD CONSTRAINT "journey_kept_by_user_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "journey_once" ON "journey" USING btree ("flow_id","first_call");--> statement-breakpoint
CREATE INDEX "journey_newest" ON "journey" USING btree ("flow_id","happened_at");