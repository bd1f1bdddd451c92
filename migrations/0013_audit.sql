CREATE TABLE "audit" (
	"volgnummer" bigint PRIMARY KEY NOT NULL,
	"tijdstip" timestamp with time zone NOT NULL,
	"wat" text NOT NULL,
	"soort" text NOT NULL,
	"object" text NOT NULL,
	"door" text,
	"inhoud_sha256" text NOT NULL,
	"vorige_sha256" text NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_object" ON "audit" USING btree ("soort","object","volgnummer");--> statement-breakpoint
CREATE FUNCTION "audit_moment"("t" timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT to_char("t" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_van"("r" "beoordeling", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text, NULL::text, jsonb_build_array("r"."id", audit_moment("r"."aangemaakt_op"), "r"."naam", "r"."conclusie",
		"r"."laagst", "r"."hoogst", "r"."geldig_op", "r"."beschikbaar_op", "r"."regelboek_id", "r"."regelboek_sha256",
		"r"."gebieden_sha256", "r"."bewijs_sha256", "r"."kader"::text, "r"."kern", "r"."verzoek", "r"."crs", "r"."inhoud",
		"r"."dossier", "r"."volgnummer")::text
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_van"("r" "besluit", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text, NULL::text, jsonb_build_array("r"."id", "r"."beoordeling", audit_moment("r"."vastgelegd_op"), "r"."stand",
		"r"."conclusie", "r"."motivering", "r"."gepubliceerd_op")::text
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_van"("r" "gebeurtenis", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."dossier"::text || ' ' || "r"."volgnummer"::text, "r"."door", jsonb_build_array("r"."dossier", "r"."volgnummer",
		audit_moment("r"."vastgelegd_op"), "r"."door", "r"."inhoud")::text
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_van"("r" "ontwikkelplan", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text || ' ' || "r"."versie"::text, "r"."door", jsonb_build_array("r"."id", "r"."versie", "r"."naam", "r"."groep",
		audit_moment("r"."vastgelegd_op"), "r"."door", "r"."weg", "r"."invoer")::text
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_sha256"("tekst" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT encode(sha256(convert_to("tekst", 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_schakel"("r" "audit") RETURNS text LANGUAGE sql STABLE AS $$
	SELECT audit_sha256(jsonb_build_array("r"."vorige_sha256", "r"."volgnummer", audit_moment("r"."tijdstip"), "r"."wat", "r"."soort",
		"r"."object", "r"."door", "r"."inhoud_sha256")::text)
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_voeg_toe"("wat" text, "soort" text, "object" text, "door" text, "inhoud" text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	"rij" "audit"%ROWTYPE;
BEGIN
	-- One at a time, until the transaction ends: each row names the one before it.
	PERFORM pg_advisory_xact_lock(20260120);
	SELECT "a"."volgnummer" + 1, "a"."sha256" INTO "rij"."volgnummer", "rij"."vorige_sha256"
		FROM "audit" "a" ORDER BY "a"."volgnummer" DESC LIMIT 1;
	IF NOT FOUND THEN
		"rij"."volgnummer" := 1;
		"rij"."vorige_sha256" := repeat('0', 64);
	END IF;
	"rij"."tijdstip" := clock_timestamp();
	"rij"."wat" := "wat";
	"rij"."soort" := "soort";
	"rij"."object" := "object";
	"rij"."door" := "door";
	"rij"."inhoud_sha256" := audit_sha256("inhoud");
	"rij"."sha256" := audit_schakel("rij");
	INSERT INTO "audit" VALUES ("rij".*);
END
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_vastleggen"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	"van" record;
BEGIN
	SELECT * INTO "van" FROM audit_van(NEW);
	PERFORM audit_voeg_toe(CASE TG_OP WHEN 'INSERT' THEN 'bewaard' ELSE 'gewijzigd' END, TG_TABLE_NAME::text, "van"."object",
		"van"."door", "van"."inhoud");
	RETURN NULL;
END
$$;
--> statement-breakpoint
SELECT audit_voeg_toe('bewaard', "soort", ("van")."object", ("van")."door", ("van")."inhoud") FROM (
	SELECT "aangemaakt_op" AS "op", 'beoordeling' AS "soort", audit_van("r") AS "van" FROM "beoordeling" "r"
	UNION ALL SELECT "vastgelegd_op", 'besluit', audit_van("r") FROM "besluit" "r"
	UNION ALL SELECT "vastgelegd_op", 'gebeurtenis', audit_van("r") FROM "gebeurtenis" "r"
	UNION ALL SELECT "vastgelegd_op", 'ontwikkelplan', audit_van("r") FROM "ontwikkelplan" "r"
	ORDER BY 1, 2
) "eerder";
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "beoordeling_audit" AFTER INSERT OR UPDATE ON "beoordeling"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "audit_vastleggen"();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "besluit_audit" AFTER INSERT OR UPDATE ON "besluit"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "audit_vastleggen"();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "gebeurtenis_audit" AFTER INSERT OR UPDATE ON "gebeurtenis"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "audit_vastleggen"();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ontwikkelplan_audit" AFTER INSERT OR UPDATE ON "ontwikkelplan"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "audit_vastleggen"();
--> statement-breakpoint
CREATE FUNCTION "weiger_wijziging_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Het auditspoor wordt nooit gewijzigd of verwijderd (% op %)', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging_audit"();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION "audit_voeg_toe"(text, text, text, text, text) FROM PUBLIC;
