-- A block for each call there was; the key of its token is `tokenKey` of db/call-blocks.ts.
DO $$
DECLARE
	c record;
	sign text;
	token_key bigint;
	is_asked boolean;
BEGIN
	FOR c IN SELECT * FROM "endpoint_call" ORDER BY "position" LOOP
		is_asked := NOT c.is_test AND coalesce(c.code, '') NOT IN ('wrong-signature', 'no-envelope');
		token_key := 2166136261;
		FOREACH sign IN ARRAY regexp_split_to_array(coalesce(c.flow_token, ''), '') LOOP
			token_key := ((token_key # ascii(sign)) * 16777619) & 4294967295;
		END LOOP;
		IF coalesce(c.flow_token, '') = '' THEN token_key := 2166136261; END IF;
		IF token_key >= 2147483648 THEN token_key := token_key - 4294967296; END IF;
		INSERT INTO "endpoint_call_block" ("endpoint_id", "first_at", "last_at", "count", "faults", "asked", "unanswered", "failed", "times", "tokens", "facts", "details")
		VALUES (
			c.endpoint_id, c.at, c.at, 1, (c.code IS NOT NULL)::int, is_asked::int, (is_asked AND c.status >= 500)::int,
			(NOT c.is_test AND c.code IS NOT NULL AND c.code NOT IN ('wrong-signature', 'no-envelope', 'token-closed'))::int,
			CASE WHEN is_asked AND c.kind IN ('question', 'unread') THEN ARRAY[c.ms] ELSE '{}'::real[] END,
			CASE WHEN c.flow_token IS NULL THEN '{}'::int[] ELSE ARRAY[token_key::int] END,
			json_build_array(json_strip_nulls(json_build_object(
				'at', floor(extract(epoch from c.at) * 1000)::bigint, 'kind', c.kind, 'action', c.action, 'screen', c.screen,
				'next', c.next_screen, 'token', c.flow_token, 'status', c.status, 'code', c.code, 'ms', c.ms,
				'deployment', c.deployment_id, 'revision', c.revision_id, 'send', c.send_id,
				'test', CASE WHEN c.is_test THEN true END
			)))::text,
			c.details
		);
	END LOOP;
END $$;
--> statement-breakpoint
-- Positions are counted anew: what was kept of an old one is of none of the new.
UPDATE "journey" SET "first_call" = -"first_call";
--> statement-breakpoint
DROP TABLE "endpoint_call" CASCADE;
