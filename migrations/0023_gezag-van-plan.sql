ALTER TABLE "ontwikkelplan" ADD COLUMN "spoorvorm" smallint;
--> statement-breakpoint
-- Only from now on: of what is stored already the trail holds the hash without it.
ALTER TABLE "ontwikkelplan" ALTER COLUMN "spoorvorm" SET DEFAULT 2;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "audit_van"("r" "ontwikkelplan", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text || ' ' || "r"."versie"::text, "r"."door", (jsonb_build_array("r"."id", "r"."versie", "r"."naam", "r"."groep",
		audit_moment("r"."vastgelegd_op"), "r"."door", "r"."weg", "r"."invoer")
		|| CASE WHEN "r"."spoorvorm" IS NULL THEN '[]' ELSE jsonb_build_array("r"."gezag", "r"."spoorvorm") END)::text
$$;
