// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

import it.provincia.mandati.account.InitialCredentials;
import it.provincia.mandati.account.InitialPassword;
import it.provincia.mandati.account.InitialPasswords;
import it.provincia.mandati.platform.PdfBinding;
import it.provincia.mandati.platform.Rome;

import org.springframework.stereotype.Component;

/**
 * Makes activation letters and hands them over while they are made. Their passwords hold
 * from just before the last byte: when something breaks off, here or in the office's
 * browser, nothing has happened, and the file cannot be read.
 */
@Component
class Letters {

	/** As many as are in memory at once. */
	private static final int SHEAF = 100;

	private final Recipients recipients;

	private final InitialPasswords passwords;

	private final LetterPrinter printer;

	private final LetterBatches batches;

	/** The same order sent twice finds, once it is its turn, that it was carried out. */
	private final ReentrantLock turn = new ReentrantLock(true);

	Letters(Recipients recipients, InitialPasswords passwords, LetterPrinter printer, LetterBatches batches) {
		this.recipients = recipients;
		this.passwords = passwords;
		this.printer = printer;
		this.batches = batches;
	}

	/**
	 * To many: those who, once the letters are printed, are still meant.
	 */
	Outcome to(Audience audience, LetterOrder order, LetterDelivery delivery) throws IOException {
		this.turn.lock();
		try {
			if (this.batches.isMade(order.id())) {
				return Outcome.ALREADY_MADE;
			}
			List<Recipient> recipients = audience.recipients();
			if (recipients.isEmpty()) {
				return Outcome.NOBODY;
			}
			make(order, recipients, delivery,
					(made, lastDay, issued) -> this.batches.storeIfMeant(audience, made, lastDay, issued));
			return Outcome.SENT;
		}
		finally {
			this.turn.unlock();
		}
	}

	/**
	 * To one creditor, in the place of whatever password it has.
	 */
	Outcome to(Recipient recipient, LetterOrder order, LetterDelivery delivery) throws IOException {
		if (this.batches.isMade(order.id())) {
			return Outcome.ALREADY_MADE;
		}
		if (recipient.standing() == CredentialStanding.DISABLED) {
			return Outcome.DISABLED;
		}
		if (!this.recipients.mayLogIn(recipient)) {
			return Outcome.NOBODY;
		}
		make(order, List.of(recipient), delivery, this.batches::store);
		return Outcome.SENT;
	}

	private void make(LetterOrder order, List<Recipient> recipients, LetterDelivery delivery, Store store)
			throws IOException {
		LocalDate lastDay = this.passwords.lastDay();
		LetterSheet sheet = new LetterSheet(order.protocol(), LocalDate.now(Rome.ZONE), lastDay);
		// In the order of the creditors, so that two batches cannot wait for each other.
		Map<Long, InitialCredentials> issued = new TreeMap<>();
		PdfBinding binding = new PdfBinding(delivery.begin());
		for (int from = 0; from < recipients.size(); from += SHEAF) {
			List<Recipient> some = recipients.subList(from, Math.min(from + SHEAF, recipients.size()));
			binding.add(this.printer.print(sheet, some.stream().map((one) -> letter(one, lastDay, issued)).toList()));
		}
		store.store(order, lastDay, issued);
		binding.finish();
		this.batches.sent(order.id());
	}

	private Letter letter(Recipient to, LocalDate lastDay, Map<Long, InitialCredentials> issued) {
		InitialPassword password = InitialPassword.random();
		issued.put(to.creditorId(), this.passwords.expiring(password, lastDay));
		return new Letter(to.person(), to.name(), to.addressLines(), to.username(), password.inGroups());
	}

	/**
	 * How an order ended.
	 */
	enum Outcome {

		SENT, ALREADY_MADE, NOBODY, DISABLED

	}

	/**
	 * Where what was issued is stored.
	 */
	private interface Store {

		void store(LetterOrder order, LocalDate lastDay, Map<Long, InitialCredentials> issued);

	}

}
