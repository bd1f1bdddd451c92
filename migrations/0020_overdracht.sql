ALTER TABLE "vernietiging" ADD COLUMN "door" text;--> statement-breakpoint
ALTER TABLE "toegang" ADD COLUMN "zaak" uuid;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "audit_van"("r" "toegang", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text, "r"."onderwerp", (jsonb_build_array("r"."id", audit_moment("r"."op"), "r"."wat", "r"."onderwerp",
		"r"."gezagen", "r"."sessie", "r"."handeling") || CASE WHEN "r"."zaak" IS NULL THEN '[]' ELSE jsonb_build_array("r"."zaak") END)::text
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "audit_van"("r" "vernietiging", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text, "r"."door", (jsonb_build_array("r"."id", audit_moment("r"."vastgelegd_op"), "r"."soort", "r"."object",
		"r"."grond", "r"."aantal", "r"."inhoud_sha256") || CASE WHEN "r"."door" IS NULL THEN '[]' ELSE jsonb_build_array("r"."door") END)::text
$$;
