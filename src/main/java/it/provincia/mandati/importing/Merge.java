// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.provincia.mandati.importing.format.FileKind;
import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.ledger.Derivation;
import it.provincia.mandati.platform.SqlScript;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * From staged rows to the ledger, in SQL: check, find who is who, merge, settle what
 * waited, derive what changed. Each step is a script beside this class.
 */
class Merge {

	private final SqlScript refused = script("refused");

	private final Map<FileKind, SqlScript> checks = forEachKind((kind) -> script("check-" + kind));

	private final Map<FileKind, SqlScript> merges = forEachKind((kind) -> script("merge-" + kind));

	private final SqlScript registry = script("registry");

	private final SqlScript findCreditors = script("find-creditors");

	private final SqlScript settle = script("settle");

	private final SqlScript measure = script("measure");

	private final SqlScript sweep = script("sweep");

	private final SqlScript payees = script("payees");

	private final SqlScript link = script("link");

	private final Map<FileKind, SqlScript> parked = Map.of(FileKind.DOCUMENTS, script("parked-documents"),
			FileKind.MANDATES, script("parked-mandates"), FileKind.TREASURY, script("parked-treasury"),
			FileKind.ANSWERS, script("parked-answers"), FileKind.SDI_RECEIPTS, script("parked-sdi_receipts"));

	private final AbsentColumns absentColumns = new AbsentColumns();

	private final Derivation derivation;

	private final Progress progress;

	Merge(Derivation derivation, Progress progress) {
		this.derivation = derivation;
		this.progress = progress;
	}

	/**
	 * Finds the rows that cannot be taken, without changing the ledger.
	 * @param beforeTheyGo what is to be done while they are still among the others
	 */
	void check(SourceFile file, JdbcOperations jdbc, Runnable beforeTheyGo) {
		this.progress.enter(ImportPhase.CHECKING);
		this.refused.run(jdbc);
		if (file.kind() != FileKind.CREDITORS) {
			this.absentColumns.fill(file, jdbc);
		}
		this.checks.get(file.kind()).run(jdbc);
		beforeTheyGo.run();
		jdbc.execute("delete from stage where line in (select line from refused)");
	}

	/**
	 * Brings the rows that are left into the ledger and derives what changed.
	 */
	void merge(SourceFile file, JdbcOperations jdbc) {
		FileKind kind = file.kind();
		this.progress.enter(ImportPhase.LOADING);
		if (kind == FileKind.OFFICES) {
			this.merges.get(kind).run(jdbc);
			return;
		}
		this.derivation.begin(jdbc);
		if (kind.namesCreditors()) {
			whoIsWho(file, jdbc);
		}
		this.merges.get(kind).run(jdbc);
		if (isLarge(jdbc)) {
			this.measure.run(jdbc);
		}
		if (kind.namesCreditors()) {
			this.settle.run(jdbc);
			this.payees.run(jdbc);
		}
		this.link.run(jdbc);
		this.progress.enter(ImportPhase.DERIVING);
		this.derivation.derive(jdbc);
		if (kind.namesCreditors()) {
			this.sweep.run(jdbc);
		}
		this.parked.getOrDefault(kind.mergedAs(), SqlScript.NOTHING).run(jdbc);
	}

	/**
	 * Does what a decision of people makes of the facts, without any file: what they are
	 * about is named in the tables of the derivation.
	 * @param touch names the facts
	 */
	void again(JdbcOperations jdbc, Runnable touch) {
		this.derivation.begin(jdbc);
		touch.run();
		this.payees.run(jdbc);
		this.link.run(jdbc);
		this.derivation.derive(jdbc);
	}

	/**
	 * Makes a subject known of whom no file has spoken yet: to be called where facts are
	 * named.
	 * @return the creditor; empty where the code tells nobody
	 */
	Optional<Long> introduce(JdbcOperations jdbc, Newcomer newcomer) {
		jdbc.execute(
				"""
						create temporary table this_file (id bigint) on commit drop;
						create temporary table stage (stated_tax_code text, stated_vat_number text, stated_name text, address text,
						                              postal_code text, town text, province text, country text) on commit drop""");
		jdbc.update("insert into stage values (?, ?, ?)", newcomer.taxCode(), newcomer.vatNumber(), newcomer.name());
		this.registry.run(jdbc);
		this.settle.run(jdbc);
		return jdbc.queryForList("""
				select creditor_id from owner join stage
				on owner.tax_code = stated_tax_code or stated_tax_code is null and owner.vat_number = stated_vat_number
				where creditor_id is not null""", Long.class).stream().findFirst();
	}

	private void whoIsWho(SourceFile file, JdbcOperations jdbc) {
		this.registry.run(jdbc);
		if (file.kind() == FileKind.CREDITORS) {
			this.findCreditors.run(jdbc);
			this.absentColumns.fill(file, jdbc);
		}
	}

	private static boolean isLarge(JdbcOperations jdbc) {
		return Boolean.TRUE.equals(jdbc.queryForObject("select count(*) >= 1000 from stage", Boolean.class));
	}

	private static Map<FileKind, SqlScript> forEachKind(Function<String, SqlScript> script) {
		return Arrays.stream(FileKind.values())
			.collect(Collectors.toMap(Function.identity(), (kind) -> script.apply(nameOf(kind)), (one, other) -> one,
					() -> new EnumMap<>(FileKind.class)));
	}

	private static String nameOf(FileKind kind) {
		return kind.mergedAs().name().toLowerCase(Locale.ROOT);
	}

	private static SqlScript script(String name) {
		return SqlScript.beside(Merge.class, name + ".sql");
	}

}
