CREATE TABLE "endpoint_call" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "endpoint_call_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"endpoint_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"action" text,
	"screen" text,
	"next_screen" text,
	"flow_token" text,
	"status" integer NOT NULL,
	"code" text,
	"ms" real NOT NULL,
	"deployment_id" text,
	"revision_id" text,
	"send_id" text,
	"is_test" boolean DEFAULT false NOT NULL,
	"details" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "endpoint_deployment" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"content" text NOT NULL,
	"revision_id" text,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text,
	CONSTRAINT "endpoint_deployment_kind_known" CHECK ("endpoint_deployment"."kind" in ('rules', 'url', 'handler'))
);
--> statement-breakpoint
CREATE TABLE "endpoint" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"flow_id" text NOT NULL,
	"key" text NOT NULL,
	"answers_by" text,
	"graceful_text" text DEFAULT '' NOT NULL,
	"closed_text" text DEFAULT '' NOT NULL,
	"takes_strangers" boolean DEFAULT true NOT NULL,
	"token_days" integer,
	"is_once" boolean DEFAULT false NOT NULL,
	"calls_kept_days" integer DEFAULT 7 NOT NULL,
	"flow_rate_max" integer DEFAULT 6000 NOT NULL,
	"token_rate_max" integer DEFAULT 60 NOT NULL,
	"signing_secret" text,
	"environment" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "endpoint_answers_known" CHECK ("endpoint"."answers_by" in ('rules', 'url', 'handler'))
);
--> statement-breakpoint
ALTER TABLE "endpoint_call" ADD CONSTRAINT "endpoint_call_endpoint_id_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_deployment" ADD CONSTRAINT "endpoint_deployment_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_deployment" ADD CONSTRAINT "endpoint_deployment_endpoint_id_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_deployment" ADD CONSTRAINT "endpoint_deployment_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_deployment" ADD CONSTRAINT "endpoint_deployment_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint" ADD CONSTRAINT "endpoint_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint" ADD CONSTRAINT "endpoint_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "endpoint_call_newest" ON "endpoint_call" USING btree ("endpoint_id","position");--> statement-breakpoint
CREATE INDEX "endpoint_call_at" ON "endpoint_call" USING btree ("endpoint_id","at");--> statement-breakpoint
CREATE INDEX "endpoint_call_token" ON "endpoint_call" USING btree ("endpoint_id","flow_token","position");--> statement-breakpoint
CREATE UNIQUE INDEX "endpoint_deployment_number_unique" ON "endpoint_deployment" USING btree ("endpoint_id","number");--> statement-breakpoint
CREATE INDEX "endpoint_deployment_workspace" ON "endpoint_deployment" USING btree ("workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "endpoint_flow_unique" ON "endpoint" USING btree ("flow_id");--> statement-breakpoint
CREATE UNIQUE INDEX "endpoint_key_unique" ON "endpoint" USING btree ("key");