// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentState;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.OfficeContact;
import it.provincia.mandati.ledger.Position;
import it.provincia.mandati.ledger.SuspensionKind;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger tells of a position: what a test does not say is ordinary.
 */
final class DossierRecipe {

	private final DocumentType type;

	private final boolean document;

	private DocumentStatus status = DocumentStatus.IN_PROGRESS;

	private BigDecimal amount = new BigDecimal("1000.00");

	private @Nullable BigDecimal toPay;

	private BigDecimal paid = new BigDecimal("0.00");

	private @Nullable LocalDate paidOn;

	private @Nullable LocalDate dueOn;

	private @Nullable OfficeContact office;

	private @Nullable LocalDate receivedOn;

	private @Nullable BigDecimal splitVat;

	private @Nullable BigDecimal withheld;

	private @Nullable OfficeAct current;

	private final List<OfficeAct> history = new ArrayList<>();

	private final List<PayingLineRecipe> lines = new ArrayList<>();

	private DossierRecipe(DocumentType type, boolean document) {
		this.type = type;
		this.document = document;
	}

	/**
	 * A document of 1.000 euro.
	 */
	static DossierRecipe a(DocumentType type) {
		return new DossierRecipe(type, true);
	}

	/**
	 * A mandate line of 1.000 euro without document.
	 */
	static DossierRecipe lineOf(DocumentType type) {
		return new DossierRecipe(type, false);
	}

	DossierRecipe status(DocumentStatus status) {
		this.status = status;
		return this;
	}

	DossierRecipe amount(String amount) {
		this.amount = new BigDecimal(amount);
		return this;
	}

	DossierRecipe toPay(String toPay) {
		this.toPay = new BigDecimal(toPay);
		return this;
	}

	DossierRecipe paid(String paid, @Nullable String on) {
		this.paid = new BigDecimal(paid);
		this.paidOn = day(on);
		return this;
	}

	DossierRecipe due(String on) {
		this.dueOn = day(on);
		return this;
	}

	DossierRecipe office(String name) {
		this.office = new OfficeContact("U1", name, null, null);
		return this;
	}

	DossierRecipe received(String on) {
		this.receivedOn = day(on);
		return this;
	}

	DossierRecipe deducted(@Nullable String splitVat, @Nullable String withheld) {
		this.splitVat = (splitVat != null) ? new BigDecimal(splitVat) : null;
		this.withheld = (withheld != null) ? new BigDecimal(withheld) : null;
		return this;
	}

	/**
	 * What the office says now; with a date it is part of the history too.
	 */
	DossierRecipe says(DocumentState state, @Nullable String on) {
		return says(state, on, null, null);
	}

	DossierRecipe says(DocumentState state, @Nullable String on, @Nullable SuspensionKind kind,
			@Nullable String reason) {
		this.current = new OfficeAct(state, day(on), kind, reason);
		if (on != null) {
			this.history.add(0, this.current);
		}
		return this;
	}

	DossierRecipe line(PayingLineRecipe line) {
		this.lines.add(line);
		return this;
	}

	Dossier dossier() {
		List<PayingLineRecipe> live = this.lines.stream().filter(PayingLineRecipe::live).toList();
		String mandates = String.join(", ", live.stream().map(PayingLineRecipe::mandate).distinct().toList());
		PayingLineRecipe last = live.isEmpty() ? null : live.get(live.size() - 1);
		Position position = new Position(1, this.type, "FT 1", LocalDate.of(2026, 3, 27), "Lavori", this.amount,
				(this.toPay != null) ? this.toPay : this.amount, this.dueOn, this.status, this.office, last != null,
				(last != null) ? mandates : null, (last != null) ? last.issuedOn() : null, "Bonifico", "Saldo",
				this.paid, this.paidOn, null, null, this.document);
		DocumentFacts facts = this.document ? new DocumentFacts(this.receivedOn, null, this.splitVat, this.withheld,
				List.of(), this.current, this.history) : null;
		return new Dossier(position, facts, this.lines.stream().map(PayingLineRecipe::line).toList());
	}

	static @Nullable LocalDate day(@Nullable String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

}
