-- niet naast de vorige versie: die leest de naam van een tekst als de tekst zelf
CREATE TABLE "tekst" (
	"sha256" text PRIMARY KEY NOT NULL,
	"zaak" uuid NOT NULL,
	"soort" text NOT NULL,
	"zout" text,
	"inhoud" text,
	"vernietiging" uuid
);
--> statement-breakpoint
CREATE TABLE "vernietiging" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vastgelegd_op" timestamp with time zone NOT NULL,
	"soort" text NOT NULL,
	"object" uuid,
	"grond" text NOT NULL,
	"aantal" integer NOT NULL,
	"inhoud_sha256" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tekst" ADD CONSTRAINT "tekst_vernietiging_vernietiging_id_fk" FOREIGN KEY ("vernietiging") REFERENCES "public"."vernietiging"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tekst_zaak" ON "tekst" USING btree ("zaak");--> statement-breakpoint
CREATE INDEX "tekst_vernietiging" ON "tekst" USING btree ("vernietiging");
--> statement-breakpoint
CREATE FUNCTION "weiger_wijziging_tekst"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Een bewaarde tekst wordt nooit gewijzigd, alleen vernietigd (% op %)', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "tekst_niet_weg" BEFORE DELETE OR TRUNCATE ON "tekst"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging_tekst"();
--> statement-breakpoint
CREATE TRIGGER "tekst_alleen_vernietigen" BEFORE UPDATE ON "tekst"
	FOR EACH ROW WHEN (OLD."vernietiging" IS NOT NULL OR NEW."vernietiging" IS NULL OR NEW."zout" IS NOT NULL
		OR NEW."inhoud" IS NOT NULL OR (OLD."sha256", OLD."zaak", OLD."soort") IS DISTINCT FROM (NEW."sha256", NEW."zaak", NEW."soort"))
	EXECUTE FUNCTION "weiger_wijziging_tekst"();
--> statement-breakpoint
CREATE FUNCTION "weiger_wijziging_vernietiging"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Een verklaring van vernietiging wordt nooit gewijzigd of verwijderd (% op %)', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "vernietiging_alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "vernietiging"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging_vernietiging"();
--> statement-breakpoint
CREATE FUNCTION "audit_van"("r" "vernietiging", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text, NULL::text, jsonb_build_array("r"."id", audit_moment("r"."vastgelegd_op"), "r"."soort", "r"."object",
		"r"."grond", "r"."aantal", "r"."inhoud_sha256")::text
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "vernietiging_audit" AFTER INSERT OR UPDATE ON "vernietiging"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "audit_vastleggen"();
