ALTER TABLE "toegang" ADD COLUMN "vernietiging" uuid;--> statement-breakpoint
ALTER TABLE "toegang" ADD CONSTRAINT "toegang_vernietiging_vernietiging_id_fk" FOREIGN KEY ("vernietiging") REFERENCES "public"."vernietiging"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "toegang_vernietiging" ON "toegang" USING btree ("vernietiging");--> statement-breakpoint
CREATE INDEX "toegang_op" ON "toegang" USING btree ("op");--> statement-breakpoint
CREATE OR REPLACE FUNCTION "audit_van"("r" "toegang", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text, NULL::text, (jsonb_build_array("r"."id", audit_moment("r"."op"), "r"."wat", "r"."onderwerp",
		"r"."gezagen", "r"."sessie", "r"."handeling") || CASE WHEN "r"."zaak" IS NULL THEN '[]' ELSE jsonb_build_array("r"."zaak") END
		|| CASE WHEN "r"."vernietiging" IS NULL THEN '[]' ELSE jsonb_build_array("r"."vernietiging") END)::text
$$;
--> statement-breakpoint
DROP TRIGGER "toegang_alleen_toevoegen" ON "toegang";
--> statement-breakpoint
CREATE TRIGGER "toegang_niet_weg" BEFORE DELETE OR TRUNCATE ON "toegang"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging_toegang"();
--> statement-breakpoint
CREATE TRIGGER "toegang_alleen_vernietigen" BEFORE UPDATE ON "toegang"
	FOR EACH ROW WHEN (OLD."vernietiging" IS NOT NULL OR NEW."vernietiging" IS NULL OR NEW."onderwerp" IS NOT NULL
		OR NEW."gezagen" <> '[]' OR NEW."sessie" IS NOT NULL OR NEW."handeling" IS NOT NULL OR NEW."zaak" IS NOT NULL
		OR (OLD."id", OLD."op", OLD."wat") IS DISTINCT FROM (NEW."id", NEW."op", NEW."wat"))
	EXECUTE FUNCTION "weiger_wijziging_toegang"();
