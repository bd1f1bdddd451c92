CREATE TABLE "dagtegoed" (
	"klant" text NOT NULL,
	"dag" date NOT NULL,
	"kb" integer NOT NULL,
	CONSTRAINT "dagtegoed_klant_dag_pk" PRIMARY KEY("klant","dag")
);
--> statement-breakpoint
CREATE INDEX "dagtegoed_dag" ON "dagtegoed" USING btree ("dag");