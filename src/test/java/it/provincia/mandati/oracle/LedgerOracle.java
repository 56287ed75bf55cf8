// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what each creditor must see after the four own CSV files have been taken, in
 * whatever order. It wants well-formed files, and refuses rows that the import rejects.
 */
public final class LedgerOracle {

	private final WhoIsWho whoIsWho;

	private final Map<String, Claim> claims = new TreeMap<>(CodePointOrder.INSTANCE);

	private final Map<Subject, List<Claim>> claimsByOwner;

	private final Map<Subject, List<PaymentLine>> linesByPayee;

	private final Map<String, List<PaymentLine>> linesByDocument = new HashMap<>();

	private final Map<LineKey, OracleRow> statedLines = new HashMap<>();

	private final Map<String, OracleRow> statedDocuments = new HashMap<>();

	private final PaidShares paidShares = new PaidShares(this::isCreditNote);

	private LedgerOracle(List<OracleRow> offices, List<OracleRow> creditors, List<OracleRow> documents,
			List<OracleRow> mandates) {
		this.whoIsWho = new WhoIsWho(Stream.of(creditors, documents, mandates).flatMap(List::stream).toList());
		documents.forEach((row) -> this.statedDocuments.put(row.code("codice_documento"), row));
		mandates.forEach((row) -> this.statedLines.putIfAbsent(LineKey.of(row), row));
		readClaims(documents, officeNames(offices));
		this.claimsByOwner = this.claims.values().stream().collect(Collectors.groupingBy(Claim::owner));
		List<PaymentLine> lines = readLines(mandates);
		this.linesByPayee = lines.stream().collect(Collectors.groupingBy(PaymentLine::payee));
		lines.forEach((line) -> line.parts()
			.keySet()
			.forEach((document) -> this.linesByDocument.computeIfAbsent(document, (code) -> new ArrayList<>())
				.add(line)));
	}

	public static LedgerOracle read(Path offices, Path creditors, Path documents, Path mandates) {
		return read(OracleFile.text(offices), OracleFile.text(creditors), OracleFile.text(documents),
				OracleFile.text(mandates));
	}

	public static LedgerOracle read(Reader offices, Reader creditors, Reader documents, Reader mandates) {
		return read(OracleFile.text(offices), OracleFile.text(creditors), OracleFile.text(documents),
				OracleFile.text(mandates));
	}

	public static LedgerOracle read(String offices, String creditors, String documents, String mandates) {
		return new LedgerOracle(OracleFile.rows(offices), OracleFile.rows(creditors), OracleFile.rows(documents),
				OracleFile.rows(mandates));
	}

	/** Every creditor known: by the CF if there is one, else by the P.IVA. */
	public Set<String> creditors() {
		return this.whoIsWho.codes();
	}

	/**
	 * The creditor's documents by code, then the mandate lines that are positions of
	 * their own.
	 */
	public List<ExpectedPosition> positionsOf(String creditorCode) {
		return this.whoIsWho.creditorOf(creditorCode)
			.stream()
			.flatMap((subject) -> Stream.concat(documentPositions(subject), linePositions(subject)))
			.toList();
	}

	/** The lines whose payee the code names. */
	List<PaymentLine> linesOf(String creditorCode) {
		return this.whoIsWho.creditorOf(creditorCode)
			.stream()
			.flatMap((subject) -> this.linesByPayee.getOrDefault(subject, List.of()).stream())
			.toList();
	}

	/** The documents of whom the code names. */
	List<Claim> claimsOf(String creditorCode) {
		return this.whoIsWho.creditorOf(creditorCode)
			.stream()
			.flatMap((subject) -> this.claimsByOwner.getOrDefault(subject, List.of()).stream())
			.toList();
	}

	/** The lines that pay some of a document. */
	List<PaymentLine> linesPaying(Claim claim) {
		return this.linesByDocument.getOrDefault(claim.code(), List.of());
	}

	Claim claim(String document) {
		return this.claims.get(document);
	}

	/** What the file says of a line; its first row speaks for the others. */
	OracleRow stated(LineKey line) {
		return this.statedLines.get(line);
	}

	/**
	 * What the file says of a document, whoever's it is; nothing where it is not known.
	 */
	Optional<OracleRow> stated(String document) {
		return Optional.ofNullable(this.statedDocuments.get(document));
	}

	PaidShares paidShares() {
		return this.paidShares;
	}

	private Stream<ExpectedPosition> documentPositions(Subject owner) {
		return this.claimsByOwner.getOrDefault(owner, List.of())
			.stream()
			.map((claim) -> DocumentPosition.of(claim, this.linesByDocument.getOrDefault(claim.code(), List.of()),
					this.paidShares));
	}

	private Stream<ExpectedPosition> linePositions(Subject payee) {
		List<LinePosition> positions = this.linesByPayee.getOrDefault(payee, List.of())
			.stream()
			.map((line) -> new LinePosition(line, foreignDocuments(line), this::isCreditNote, this.paidShares))
			.filter((position) -> position.line().parts().isEmpty() || !position.foreign().isEmpty())
			.toList();
		Function<LinePosition, ExpectedMandate> mandate = (position) -> position.line().key().mandate();
		Map<ExpectedMandate, Long> counts = positions.stream()
			.collect(Collectors.groupingBy(mandate, Collectors.counting()));
		return positions.stream().map((position) -> position.expected(counts.get(mandate.apply(position)) > 1));
	}

	private List<String> foreignDocuments(PaymentLine line) {
		return line.parts()
			.keySet()
			.stream()
			.filter((code) -> !this.claims.containsKey(code) || !this.claims.get(code).owner().equals(line.payee()))
			.toList();
	}

	private boolean isCreditNote(String document) {
		Claim claim = this.claims.get(document);
		return claim != null && claim.isCreditNote();
	}

	private static Map<String, String> officeNames(List<OracleRow> offices) {
		return offices.stream()
			.collect(Collectors.toMap((row) -> row.code("codice_ufficio"), (row) -> row.text("denominazione")));
	}

	private void readClaims(List<OracleRow> documents, Map<String, String> officeNames) {
		for (OracleRow row : documents) {
			this.whoIsWho.creditorOf(row).map((owner) -> Claim.of(row, owner, officeNames)).ifPresent((claim) -> {
				if (this.claims.put(claim.code(), claim) != null) {
					throw new IllegalArgumentException("A document twice: " + row);
				}
			});
		}
	}

	private List<PaymentLine> readLines(List<OracleRow> mandates) {
		Map<LineKey, List<OracleRow>> rows = mandates.stream()
			.collect(Collectors.groupingBy(LineKey::of, TreeMap::new, Collectors.toList()));
		return rows.entrySet()
			.stream()
			.flatMap((entry) -> this.whoIsWho.creditorOf(entry.getValue().get(0))
				.map((payee) -> PaymentLine.of(entry.getKey(), payee, entry.getValue()))
				.stream())
			.toList();
	}

}
