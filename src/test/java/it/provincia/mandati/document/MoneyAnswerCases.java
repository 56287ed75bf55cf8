// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.stream.Stream;

import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.LineStanding;
import it.provincia.mandati.ledger.MovementKind;

/**
 * What is told once a mandate stands: ordered, paid in part, returned, paid.
 */
final class MoneyAnswerCases {

	private MoneyAnswerCases() {
	}

	static Stream<AnswerCase> all() {
		return Stream.of(ordered(), partlyPaid(), returned(), paid()).flatMap((group) -> group);
	}

	private static Stream<AnswerCase> ordered() {
		return Stream.of(AnswerCase.of("a mandate issued",
				DossierRecipe.a(DocumentType.INVOICE)
					.status(DocumentStatus.MANDATE_ISSUED)
					.line(PayingLineRecipe.line("2026/2214", LineStanding.ISSUED)),
				"La fattura è in pagamento con il mandato 2026/2214, emesso il 24/04/2026. Il passo successivo è l’invio alla banca dell’ente.",
				"The invoice is being paid by payment order 2026/2214, issued on 24/04/2026. The next step is sending it to our bank.",
				"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
				"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("a mandate transmitted",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.MANDATE_ISSUED)
							.line(PayingLineRecipe.line("2026/2214", LineStanding.TRANSMITTED)
								.transmitted("2026-04-28")),
						"La fattura è in pagamento con il mandato 2026/2214, che è alla banca dell’ente dal 28/04/2026. Il passo successivo è il pagamento da parte della banca.",
						"The invoice is being paid by payment order 2026/2214, which has been with our bank since 28/04/2026. The next step is the payment by the bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("a mandate transmitted nobody says when, by cash",
						DossierRecipe.a(DocumentType.CONTRIBUTION)
							.status(DocumentStatus.MANDATE_ISSUED)
							.line(PayingLineRecipe.line("2026/2214", LineStanding.TRANSMITTED).by("Per cassa")),
						"Il contributo è in pagamento con il mandato 2026/2214, emesso il 24/04/2026 e già inviato alla banca dell’ente. Il passo successivo è il pagamento da parte della banca.",
						"The contribution is being paid by payment order 2026/2214, issued on 24/04/2026 and already sent to our bank. The next step is the payment by the bank.",
						"Non devi fare nulla.", "You need not do anything."),
				AnswerCase.of("two mandates, one of them still here", DossierRecipe.a(DocumentType.INVOICE)
					.status(DocumentStatus.MANDATE_ISSUED)
					.line(PayingLineRecipe.line("2026/7", LineStanding.TRANSMITTED).share("400.00", "400.00", "0.00"))
					.line(PayingLineRecipe.line("2026/9", LineStanding.ISSUED).share("600.00", "600.00", "0.00")),
						"La fattura è in pagamento con i mandati 2026/7, 2026/9, non ancora tutti inviati alla banca dell’ente. Il passo successivo è l’invio alla banca dell’ente.",
						"The invoice is being paid by payment orders 2026/7, 2026/9, not all of them sent to our bank yet. The next step is sending it to our bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("two mandates at the bank, one of them for somebody else", DossierRecipe
					.a(DocumentType.INVOICE)
					.status(DocumentStatus.MANDATE_ISSUED)
					.line(PayingLineRecipe.line("2026/7", LineStanding.TRANSMITTED).share("400.00", "400.00", "0.00"))
					.line(PayingLineRecipe.line("2026/9", LineStanding.TRANSMITTED)
						.share("600.00", "600.00", "0.00")
						.toSomebodyElse()),
						"La fattura è in pagamento con i mandati 2026/7, 2026/9, che sono alla banca dell’ente. Una parte va a un altro soggetto. Il passo successivo è il pagamento da parte della banca.",
						"The invoice is being paid by payment orders 2026/7, 2026/9, which are with our bank. Part of it goes to another party. The next step is the payment by the bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("a mandate for somebody else",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.MANDATE_ISSUED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.TRANSMITTED)
								.transmitted("2026-04-28")
								.toSomebodyElse()),
						"La fattura è in pagamento con il mandato 2026/9, che è alla banca dell’ente dal 28/04/2026. Il beneficiario non sei tu, ma un altro soggetto. Il passo successivo è il pagamento da parte della banca.",
						"The invoice is being paid by payment order 2026/9, which has been with our bank since 28/04/2026. The payee is not you, but another party. The next step is the payment by the bank.",
						"Non devi fare nulla: il pagamento non è diretto a te.",
						"You need not do anything: the payment is not made out to you."),
				AnswerCase.of("a mandate for a part only",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.MANDATE_ISSUED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.ISSUED)
								.share("400.00", "400.00", "0.00")),
						"La fattura è in pagamento con il mandato 2026/9, emesso il 24/04/2026. Per 600,00 € non c’è ancora un mandato. Il passo successivo è l’invio alla banca dell’ente.",
						"The invoice is being paid by payment order 2026/9, issued on 24/04/2026. There is no payment order yet for 600,00 €. The next step is sending it to our bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("two lines of one mandate, the VAT taken off",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.MANDATE_ISSUED)
							.toPay("820.00")
							.line(PayingLineRecipe.line("2026/9", LineStanding.TRANSMITTED)
								.transmitted("2026-04-28")
								.share("500.00", "410.00", "0.00"))
							.line(PayingLineRecipe.line("2026/9", LineStanding.TRANSMITTED)
								.transmitted("2026-04-28")
								.share("500.00", "410.00", "0.00")),
						"La fattura è in pagamento con il mandato 2026/9, che è alla banca dell’ente dal 28/04/2026. Il passo successivo è il pagamento da parte della banca.",
						"The invoice is being paid by payment order 2026/9, which has been with our bank since 28/04/2026. The next step is the payment by the bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("a credit note in a mandate",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.amount("-100.00")
							.status(DocumentStatus.MANDATE_ISSUED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.ISSUED)
								.share("-100.00", "-100.00", "0.00")),
						"La nota di credito viene sottratta dal pagamento con il mandato 2026/9, emesso il 24/04/2026. Il passo successivo è l’invio alla banca dell’ente.",
						"The credit note is being deducted from the payment by payment order 2026/9, issued on 24/04/2026. The next step is sending it to our bank.",
						"Non devi fare nulla.", "You need not do anything."),
				AnswerCase.of("a mandate line without document",
						DossierRecipe.lineOf(DocumentType.CONTRIBUTION)
							.status(DocumentStatus.MANDATE_ISSUED)
							.line(PayingLineRecipe.line("2026/12", LineStanding.TRANSMITTED).transmitted("2026-04-28")),
						"Il contributo è in pagamento con il mandato 2026/12, che è alla banca dell’ente dal 28/04/2026. Il passo successivo è il pagamento da parte della banca.",
						"The contribution is being paid by payment order 2026/12, which has been with our bank since 28/04/2026. The next step is the payment by the bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("a mandate line without document or type",
						DossierRecipe.lineOf(DocumentType.OTHER)
							.status(DocumentStatus.MANDATE_ISSUED)
							.line(PayingLineRecipe.line("2026/12", LineStanding.ISSUED)),
						"La somma è in pagamento con il mandato 2026/12, emesso il 24/04/2026. Il passo successivo è l’invio alla banca dell’ente.",
						"The sum is being paid by payment order 2026/12, issued on 24/04/2026. The next step is sending it to our bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."));
	}

	private static Stream<AnswerCase> partlyPaid() {
		return Stream.of(
				AnswerCase.of("a part of a mandate paid", DossierRecipe
					.a(DocumentType.INVOICE)
					.status(DocumentStatus.PARTLY_PAID)
					.paid("400.00", "2026-05-02")
					.toPay("600.00")
					.line(PayingLineRecipe
						.line("2026/9", LineStanding.PARTLY_PAID)
						.transmitted("2026-04-28")
						.share("1000.00", "1000.00", "400.00")),
						"La fattura è stata pagata in parte: 400,00 € su 1.000,00 € (ultimo pagamento il 02/05/2026). Restano 600,00 €. Il resto è in pagamento con il mandato 2026/9, che è alla banca dell’ente dal 28/04/2026. Il passo successivo è il pagamento da parte della banca.",
						"The invoice has been paid in part: 400,00 € of 1.000,00 € (last payment on 02/05/2026). 600,00 € is still to come. The rest is being paid by payment order 2026/9, which has been with our bank since 28/04/2026. The next step is the payment by the bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("one mandate paid, no other yet",
						DossierRecipe.a(DocumentType.REIMBURSEMENT)
							.status(DocumentStatus.PARTLY_PAID)
							.paid("400.00", "2026-05-02")
							.toPay("600.00")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("400.00", "400.00", "400.00")),
						"Il rimborso è stato pagato in parte: 400,00 € su 1.000,00 € (ultimo pagamento il 02/05/2026). Restano 600,00 €. Per 600,00 € non c’è ancora un mandato. Il passo successivo è un mandato per il resto.",
						"The reimbursement has been paid in part: 400,00 € of 1.000,00 € (last payment on 02/05/2026). 600,00 € is still to come. There is no payment order yet for 600,00 €. The next step is a payment order for the rest.",
						"Non devi fare nulla.", "You need not do anything."),
				AnswerCase.of("one mandate paid, another issued", DossierRecipe.a(DocumentType.INVOICE)
					.status(DocumentStatus.PARTLY_PAID)
					.paid("400.00", "2026-05-02")
					.toPay("600.00")
					.line(PayingLineRecipe.line("2026/9", LineStanding.PAID).share("400.00", "400.00", "400.00"))
					.line(PayingLineRecipe.line("2026/11", LineStanding.ISSUED).share("600.00", "600.00", "0.00")),
						"La fattura è stata pagata in parte: 400,00 € su 1.000,00 € (ultimo pagamento il 02/05/2026). Restano 600,00 €. Il resto è in pagamento con il mandato 2026/11, emesso il 24/04/2026. Il passo successivo è l’invio alla banca dell’ente.",
						"The invoice has been paid in part: 400,00 € of 1.000,00 € (last payment on 02/05/2026). 600,00 € is still to come. The rest is being paid by payment order 2026/11, issued on 24/04/2026. The next step is sending it to our bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("a credit note used in part",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.amount("-216.80")
							.status(DocumentStatus.PARTLY_PAID)
							.paid("-108.40", "2026-05-02")
							.toPay("-108.40")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PARTLY_PAID)
								.share("-216.80", "-216.80", "-108.40")),
						"La nota di credito è stata usata in parte: 108,40 € su 216,80 € (ultimo pagamento il 02/05/2026). Restano 108,40 €. Il resto viene sottratto dal pagamento con il mandato 2026/9, emesso il 24/04/2026 e già inviato alla banca dell’ente. Il passo successivo è il pagamento da parte della banca.",
						"The credit note has been used in part: 108,40 € of 216,80 € (last payment on 02/05/2026). 108,40 € is still to come. The rest is being deducted from the payment by payment order 2026/9, issued on 24/04/2026 and already sent to our bank. The next step is the payment by the bank.",
						"Non devi fare nulla.", "You need not do anything."),
				AnswerCase.of("a part paid that was wholly withheld",
						DossierRecipe.a(DocumentType.FEE_NOTE)
							.status(DocumentStatus.PARTLY_PAID)
							.paid("0.00", "2026-05-02")
							.toPay("800.00")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID).share("200.00", "0.00", "0.00"))
							.line(PayingLineRecipe.line("2026/11", LineStanding.ISSUED)
								.share("800.00", "800.00", "0.00")),
						"La parcella risulta pagata in parte, ma quella parte è stata trattenuta per intero. Restano 800,00 €. Il resto è in pagamento con il mandato 2026/11, emesso il 24/04/2026. Il passo successivo è l’invio alla banca dell’ente.",
						"The fee note has been paid in part, but all of that part was withheld. 800,00 € is still to come. The rest is being paid by payment order 2026/11, issued on 24/04/2026. The next step is sending it to our bank.",
						"Non devi fare nulla, se il conto con IBAN che termina con 3456 è ancora il tuo.",
						"You need not do anything, as long as the account with the IBAN ending in 3456 is still yours."),
				AnswerCase.of("nothing more is due, yet it is not closed",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.PARTLY_PAID)
							.paid("900.00", "2026-05-02")
							.toPay("0.00")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("900.00", "900.00", "900.00")),
						"La fattura è stata pagata in parte: 900,00 € (ultimo pagamento il 02/05/2026). Non risulta altro da pagare, ma il pagamento non è ancora chiuso.",
						"The invoice has been paid in part: 900,00 € (last payment on 02/05/2026). Nothing more is due, but the payment is not closed yet.",
						"Non devi fare nulla.", "You need not do anything."));
	}

	private static Stream<AnswerCase> returned() {
		return Stream.of(
				AnswerCase.of("a payment came back, and why", DossierRecipe
					.a(DocumentType.INVOICE)
					.status(DocumentStatus.RETURNED)
					.line(PayingLineRecipe
						.line("2026/9", LineStanding.RETURNED)
						.note("2026-05-06", "IBAN inesistente")
						.moved(MovementKind.EXECUTED, "2026-05-02", "1000.00")
						.moved(MovementKind.RETURNED, "2026-05-05", "-1000.00")),
						"Il pagamento di 1.000,00 € con il mandato 2026/9 è tornato indietro il 05/05/2026. Motivo indicato: «IBAN inesistente». Il passo successivo è un nuovo pagamento.",
						"The payment of 1.000,00 € by payment order 2026/9 came back on 05/05/2026. Reason given: “IBAN inesistente”. The next step is a new payment.",
						"Controlla l’IBAN usato, che termina con 3456: se è sbagliato o il conto è chiuso, comunicaci per iscritto quello giusto.",
						"Check the IBAN that was used, which ends in 3456: if it is wrong or the account is closed, tell us the right one in writing.")
					.yours(),
				AnswerCase.of("a payment came back, nobody says when, no bank account",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.RETURNED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.RETURNED)
								.by("Assegno circolare")
								.moved(MovementKind.EXECUTED, null, "1000.00")
								.moved(MovementKind.RETURNED, null, "-1000.00")),
						"Il pagamento di 1.000,00 € con il mandato 2026/9 è tornato indietro. Il passo successivo è un nuovo pagamento.",
						"The payment of 1.000,00 € by payment order 2026/9 came back. The next step is a new payment.",
						"Contattaci per concordare come ricevere la somma.",
						"Contact us to agree how to receive the sum.")
					.yours(),
				AnswerCase.of("the bank could not carry it out",
						DossierRecipe.a(DocumentType.CONTRIBUTION)
							.status(DocumentStatus.RETURNED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.NOT_EXECUTABLE)
								.note("2026-05-11", "Conto corrente estinto")),
						"L’11/05/2026 la banca non ha potuto eseguire il mandato 2026/9, di 1.000,00 €. Motivo indicato: «Conto corrente estinto». Il passo successivo è un nuovo pagamento.",
						"On 11/05/2026 the bank could not carry out payment order 2026/9, of 1.000,00 €. Reason given: “Conto corrente estinto”. The next step is a new payment.",
						"Controlla l’IBAN usato, che termina con 3456: se è sbagliato o il conto è chiuso, comunicaci per iscritto quello giusto.",
						"Check the IBAN that was used, which ends in 3456: if it is wrong or the account is closed, tell us the right one in writing.")
					.yours(),
				AnswerCase.of("the bank could not carry it out, no date",
						DossierRecipe.lineOf(DocumentType.OTHER)
							.status(DocumentStatus.RETURNED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.NOT_EXECUTABLE)),
						"La banca non ha potuto eseguire il mandato 2026/9, di 1.000,00 €. Il passo successivo è un nuovo pagamento.",
						"The bank could not carry out payment order 2026/9, of 1.000,00 €. The next step is a new payment.",
						"Controlla l’IBAN usato, che termina con 3456: se è sbagliato o il conto è chiuso, comunicaci per iscritto quello giusto.",
						"Check the IBAN that was used, which ends in 3456: if it is wrong or the account is closed, tell us the right one in writing.")
					.yours(),
				AnswerCase.of("a part came back, another was paid", DossierRecipe.a(DocumentType.INVOICE)
					.status(DocumentStatus.RETURNED)
					.paid("400.00", "2026-05-02")
					.toPay("600.00")
					.line(PayingLineRecipe.line("2026/9", LineStanding.PAID).share("400.00", "400.00", "400.00"))
					.line(PayingLineRecipe.line("2026/11", LineStanding.RETURNED)
						.share("600.00", "600.00", "0.00")
						.moved(MovementKind.EXECUTED, "2026-05-02", "600.00")
						.moved(MovementKind.RETURNED, "2026-05-05", "-600.00")),
						"Il pagamento di 600,00 € con il mandato 2026/11 è tornato indietro il 05/05/2026. Un’altra parte, 400,00 €, è stata pagata. Il passo successivo è un nuovo pagamento.",
						"The payment of 600,00 € by payment order 2026/11 came back on 05/05/2026. Another part, 400,00 €, has been paid. The next step is a new payment.",
						"Controlla l’IBAN usato, che termina con 3456: se è sbagliato o il conto è chiuso, comunicaci per iscritto quello giusto.",
						"Check the IBAN that was used, which ends in 3456: if it is wrong or the account is closed, tell us the right one in writing.")
					.yours(),
				AnswerCase.of("a part came back, another is under way", DossierRecipe.a(DocumentType.INVOICE)
					.status(DocumentStatus.RETURNED)
					.line(PayingLineRecipe.line("2026/9", LineStanding.ISSUED).share("400.00", "400.00", "0.00"))
					.line(PayingLineRecipe.line("2026/11", LineStanding.NOT_EXECUTABLE)
						.share("600.00", "600.00", "0.00")),
						"La banca non ha potuto eseguire il mandato 2026/11, di 600,00 €. Un’altra parte è in pagamento con il mandato 2026/9, emesso il 24/04/2026. Il passo successivo è un nuovo pagamento.",
						"The bank could not carry out payment order 2026/11, of 600,00 €. Another part is being paid by payment order 2026/9, issued on 24/04/2026. The next step is a new payment.",
						"Controlla l’IBAN usato, che termina con 3456: se è sbagliato o il conto è chiuso, comunicaci per iscritto quello giusto.",
						"Check the IBAN that was used, which ends in 3456: if it is wrong or the account is closed, tell us the right one in writing.")
					.yours(),
				AnswerCase.of("a payment to somebody else came back",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.RETURNED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.RETURNED)
								.toSomebodyElse()
								.moved(MovementKind.EXECUTED, "2026-05-02", "1000.00")
								.moved(MovementKind.RETURNED, "2026-05-05", "-1000.00")),
						"Il pagamento di 1.000,00 € a un altro soggetto, con il mandato 2026/9, è tornato indietro il 05/05/2026. Il passo successivo è un nuovo pagamento.",
						"The payment of 1.000,00 € to another party, by payment order 2026/9, came back on 05/05/2026. The next step is a new payment.",
						"Non devi fare nulla: il pagamento non è diretto a te.",
						"You need not do anything: the payment is not made out to you."),
				AnswerCase.of("a payment to somebody else came back, nobody says when",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.RETURNED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.RETURNED)
								.toSomebodyElse()
								.moved(MovementKind.EXECUTED, null, "1000.00")
								.moved(MovementKind.RETURNED, null, "-1000.00")),
						"Il pagamento di 1.000,00 € a un altro soggetto, con il mandato 2026/9, è tornato indietro. Il passo successivo è un nuovo pagamento.",
						"The payment of 1.000,00 € to another party, by payment order 2026/9, came back. The next step is a new payment.",
						"Non devi fare nulla: il pagamento non è diretto a te.",
						"You need not do anything: the payment is not made out to you."),
				AnswerCase.of("a payment to somebody else could not be carried out",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.RETURNED)
							.line(PayingLineRecipe.line("2026/9", LineStanding.NOT_EXECUTABLE).toSomebodyElse()),
						"La banca non ha potuto eseguire il mandato 2026/9, di 1.000,00 €, a favore di un altro soggetto. Il passo successivo è un nuovo pagamento.",
						"The bank could not carry out payment order 2026/9, of 1.000,00 €, in favour of another party. The next step is a new payment.",
						"Non devi fare nulla: il pagamento non è diretto a te.",
						"You need not do anything: the payment is not made out to you."));
	}

	private static Stream<AnswerCase> paid() {
		return Stream.of(
				AnswerCase.of("paid whole", DossierRecipe
					.a(DocumentType.INVOICE)
					.status(DocumentStatus.PAID)
					.toPay("0.00")
					.paid("1000.00", "2026-05-02")
					.line(PayingLineRecipe
						.line("2026/9", LineStanding.PAID)
						.share("1000.00", "1000.00", "1000.00")
						.moved(MovementKind.EXECUTED, "2026-05-02", "1000.00")),
						"La fattura è stata pagata il 02/05/2026: 1.000,00 €. Modalità: Bonifico SEPA, IBAN che termina con 3456.",
						"The invoice was paid on 02/05/2026: 1.000,00 €. Method: Bonifico SEPA, IBAN ending in 3456.",
						"Non devi fare nulla. Se non trovi la somma, contattaci indicando il numero del mandato (2026/9).",
						"You need not do anything. If you do not find the sum, contact us and mention the number of the payment order (2026/9)."),
				AnswerCase.of("paid less than the gross",
						DossierRecipe.a(DocumentType.FEE_NOTE)
							.deducted(null, "200.00")
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("800.00", "2026-05-02")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("1000.00", "800.00", "800.00")
								.moved(MovementKind.EXECUTED, "2026-05-02", "800.00")),
						"La parcella è stata pagata il 02/05/2026: 800,00 €. Modalità: Bonifico SEPA, IBAN che termina con 3456. È meno dell’importo lordo: più sotto trovi dove è andata la differenza.",
						"The fee note was paid on 02/05/2026: 800,00 €. Method: Bonifico SEPA, IBAN ending in 3456. This is less than the gross amount: see below where the difference went.",
						"Non devi fare nulla. Se non trovi la somma, contattaci indicando il numero del mandato (2026/9).",
						"You need not do anything. If you do not find the sum, contact us and mention the number of the payment order (2026/9)."),
				AnswerCase.of("paid in two parts of one mandate, by cash",
						DossierRecipe.a(DocumentType.BENEFIT)
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("1000.00", "2026-05-02")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.by("Per cassa")
								.share("1000.00", "1000.00", "1000.00")
								.moved(MovementKind.EXECUTED, "2026-04-30", "400.00")
								.moved(MovementKind.EXECUTED, "2026-05-02", "600.00")),
						"Il beneficio è stato pagato in più volte, l’ultima il 02/05/2026: 1.000,00 € in tutto. Modalità: Per cassa.",
						"The benefit was paid in several parts, the last on 02/05/2026: 1.000,00 € in all. Method: Per cassa.",
						"Non devi fare nulla. Se non trovi la somma, contattaci indicando il numero del mandato (2026/9).",
						"You need not do anything. If you do not find the sum, contact us and mention the number of the payment order (2026/9)."),
				AnswerCase.of("paid by two mandates, two ways",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("1000.00", "2026-05-02")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("400.00", "400.00", "400.00")
								.moved(MovementKind.EXECUTED, "2026-04-30", "400.00"))
							.line(PayingLineRecipe.line("2026/11", LineStanding.PAID)
								.by("Per cassa")
								.share("600.00", "600.00", "600.00")
								.moved(MovementKind.REGULARISED, "2026-05-02", "600.00")),
						"La fattura è stata pagata in più volte, l’ultima il 02/05/2026: 1.000,00 € in tutto.",
						"The invoice was paid in several parts, the last on 02/05/2026: 1.000,00 € in all.",
						"Non devi fare nulla. Se non trovi la somma, contattaci indicando il numero del mandato (2026/9, 2026/11).",
						"You need not do anything. If you do not find the sum, contact us and mention the number of the payment order (2026/9, 2026/11)."),
				AnswerCase.of("paid after it came back once is paid once",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("1000.00", "2026-05-08")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("1000.00", "1000.00", "1000.00")
								.moved(MovementKind.EXECUTED, "2026-05-02", "1000.00")
								.moved(MovementKind.RETURNED, "2026-05-05", "-1000.00")
								.moved(MovementKind.EXECUTED, "2026-05-08", "1000.00")),
						"La fattura è stata pagata l’08/05/2026: 1.000,00 €. Modalità: Bonifico SEPA, IBAN che termina con 3456.",
						"The invoice was paid on 08/05/2026: 1.000,00 €. Method: Bonifico SEPA, IBAN ending in 3456.",
						"Non devi fare nulla. Se non trovi la somma, contattaci indicando il numero del mandato (2026/9).",
						"You need not do anything. If you do not find the sum, contact us and mention the number of the payment order (2026/9)."),
				AnswerCase.of("paid to somebody else",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("1000.00", "2026-05-02")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.toSomebodyElse()
								.share("1000.00", "1000.00", "1000.00")
								.moved(MovementKind.EXECUTED, "2026-05-02", "1000.00")),
						"La fattura è stata pagata a un altro soggetto il 02/05/2026: 1.000,00 €. Succede quando il credito è stato ceduto, o quando l’ente paga al posto tuo un tuo debito.",
						"The invoice was paid to another party on 02/05/2026: 1.000,00 €. This happens when the claim was assigned to somebody else, or when we pay a debt of yours in your place.",
						"Non devi fare nulla. Se non ne sai il motivo, contattaci indicando il numero del mandato (2026/9).",
						"You need not do anything. If you do not know why, contact us and mention the number of the payment order (2026/9)."),
				AnswerCase.of("a part paid to somebody else",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("1000.00", "2026-05-02")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("700.00", "700.00", "700.00")
								.moved(MovementKind.EXECUTED, "2026-05-02", "700.00"))
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.toSomebodyElse()
								.share("300.00", "300.00", "300.00")
								.moved(MovementKind.EXECUTED, "2026-05-02", "300.00")),
						"La fattura è stata pagata il 02/05/2026: 700,00 € a te e 300,00 € a un altro soggetto. Modalità: Bonifico SEPA, IBAN che termina con 3456. Succede quando il credito è stato ceduto, o quando l’ente paga al posto tuo un tuo debito.",
						"The invoice was paid on 02/05/2026: 700,00 € to you and 300,00 € to another party. Method: Bonifico SEPA, IBAN ending in 3456. This happens when the claim was assigned to somebody else, or when we pay a debt of yours in your place.",
						"Non devi fare nulla. Se non trovi la somma, contattaci indicando il numero del mandato (2026/9).",
						"You need not do anything. If you do not find the sum, contact us and mention the number of the payment order (2026/9)."),
				AnswerCase.of("wholly withheld",
						DossierRecipe.a(DocumentType.FEE_NOTE)
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("0.00", "2026-05-02")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("1000.00", "0.00", "0.00")
								.moved(MovementKind.EXECUTED, "2026-05-02", "0.00")),
						"La parcella risulta pagata il 02/05/2026, ma l’intero importo è stato trattenuto: non ti arriva nulla.",
						"The fee note counts as paid on 02/05/2026, but the whole amount was withheld: nothing reaches you.",
						"Non devi fare nulla. Se non ne sai il motivo, contattaci indicando il numero del mandato (2026/9).",
						"You need not do anything. If you do not know why, contact us and mention the number of the payment order (2026/9)."),
				AnswerCase.of("paid, nobody says when",
						DossierRecipe.a(DocumentType.CONTRIBUTION)
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("1000.00", null)
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("1000.00", "1000.00", "1000.00")),
						"Il contributo è stato pagato: 1.000,00 €. Modalità: Bonifico SEPA, IBAN che termina con 3456.",
						"The contribution has been paid: 1.000,00 €. Method: Bonifico SEPA, IBAN ending in 3456.",
						"Non devi fare nulla. Se non trovi la somma, contattaci indicando il numero del mandato (2026/9).",
						"You need not do anything. If you do not find the sum, contact us and mention the number of the payment order (2026/9)."),
				AnswerCase.of("a credit note used",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.amount("-264.50")
							.status(DocumentStatus.PAID)
							.toPay("0.00")
							.paid("-264.50", "2026-05-02")
							.line(PayingLineRecipe.line("2026/9", LineStanding.PAID)
								.share("-264.50", "-264.50", "-264.50")
								.moved(MovementKind.EXECUTED, "2026-05-02", "-264.50")),
						"La nota di credito è stata usata il 02/05/2026: ha ridotto di 264,50 € quanto ti è stato pagato (mandato 2026/9).",
						"The credit note was used on 02/05/2026: it took 264,50 € off what you were paid (payment order 2026/9).",
						"Non devi fare nulla.", "You need not do anything."));
	}

}
