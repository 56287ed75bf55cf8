// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.stream.Stream;

import it.provincia.mandati.ledger.DocumentState;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.LineStanding;
import it.provincia.mandati.ledger.SuspensionKind;

/**
 * What is told of what an office has in hand, has stopped or has turned down.
 */
final class OfficeAnswerCases {

	private OfficeAnswerCases() {
	}

	static Stream<AnswerCase> all() {
		return Stream.of(atWork(), suspended(), refused()).flatMap((group) -> group);
	}

	private static Stream<AnswerCase> atWork() {
		return Stream.of(AnswerCase.of("an invoice that the office registered, as the domain tells it",
				DossierRecipe.a(DocumentType.INVOICE)
					.received("2026-03-30")
					.says(DocumentState.REGISTERED, "2026-04-02")
					.office("Settore Viabilità"),
				"La fattura è registrata dal 02/04/2026 e la sta esaminando il Settore Viabilità. Il passo successivo è la liquidazione.",
				"The invoice has been registered since 02/04/2026 and is being examined by Settore Viabilità. The next step is its approval for payment.",
				"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
				"For now you need not do anything: by its approval the office agrees to pay."),
				AnswerCase.of("a contribution is masculine",
						DossierRecipe.a(DocumentType.CONTRIBUTION)
							.says(DocumentState.REGISTERED, "2026-04-02")
							.office("Segreteria generale"),
						"Il contributo è registrato dal 02/04/2026 e lo sta esaminando la Segreteria generale. Il passo successivo è la liquidazione.",
						"The contribution has been registered since 02/04/2026 and is being examined by Segreteria generale. The next step is its approval for payment.",
						"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
						"For now you need not do anything: by its approval the office agrees to pay."),
				AnswerCase.of("registered, no date",
						DossierRecipe.a(DocumentType.FEE_NOTE)
							.says(DocumentState.REGISTERED, null)
							.office("Avvocatura provinciale"),
						"La parcella è registrata e la sta esaminando l’Avvocatura provinciale. Il passo successivo è la liquidazione.",
						"The fee note is registered and is being examined by Avvocatura provinciale. The next step is its approval for payment.",
						"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
						"For now you need not do anything: by its approval the office agrees to pay."),
				AnswerCase.of("registered, no office",
						DossierRecipe.a(DocumentType.EXPENSE_NOTE).says(DocumentState.REGISTERED, "2026-04-02"),
						"La nota spese è registrata dal 02/04/2026 ed è in esame. Il passo successivo è la liquidazione.",
						"The expense note has been registered since 02/04/2026 and is being examined. The next step is its approval for payment.",
						"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
						"For now you need not do anything: by its approval the office agrees to pay."),
				AnswerCase.of("registered, neither date nor office",
						DossierRecipe.a(DocumentType.REIMBURSEMENT).says(DocumentState.REGISTERED, null),
						"Il rimborso è registrato ed è in esame. Il passo successivo è la liquidazione.",
						"The reimbursement is registered and is being examined. The next step is its approval for payment.",
						"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
						"For now you need not do anything: by its approval the office agrees to pay."),
				AnswerCase.of("just received",
						DossierRecipe.a(DocumentType.INVOICE).received("2026-05-08").office("Settore Viabilità"),
						"La fattura è arrivata l’08/05/2026 e la sta esaminando il Settore Viabilità. Il passo successivo è la registrazione.",
						"The invoice arrived on 08/05/2026 and is being examined by Settore Viabilità. The next step is its registration.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("received, no date, an office of an unknown kind",
						DossierRecipe.a(DocumentType.BENEFIT).office("VIA"),
						"Il beneficio è arrivato e lo sta esaminando l’ufficio «VIA». Il passo successivo è la registrazione.",
						"The benefit has arrived and is being examined by the office “VIA”. The next step is its registration.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("received, no office", DossierRecipe.a(DocumentType.OTHER).received("2026-05-08"),
						"Il documento è arrivato l’08/05/2026 ed è in esame. Il passo successivo è la registrazione.",
						"The document arrived on 08/05/2026 and is being examined. The next step is its registration.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("received, nothing else known", DossierRecipe.a(DocumentType.CREDIT_NOTE),
						"La nota di credito è arrivata ed è in esame. Il passo successivo è la registrazione.",
						"The credit note has arrived and is being examined. The next step is its registration.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("liquidated",
						DossierRecipe.a(DocumentType.INVOICE)
							.says(DocumentState.REGISTERED, "2026-04-02")
							.says(DocumentState.LIQUIDATED, "2026-04-20")
							.office("Sportello unico"),
						"La fattura è liquidata dal 20/04/2026: lo Sportello unico ne ha approvato il pagamento. Il passo successivo è il mandato di pagamento.",
						"The invoice was approved for payment by Sportello unico on 20/04/2026. The next step is the payment order.",
						"Per ora non devi fare nulla: con il mandato l’ente ordina alla propria banca di pagare.",
						"For now you need not do anything: by the payment order we tell our bank to pay."),
				AnswerCase.of("liquidated, no date",
						DossierRecipe.a(DocumentType.CONTRIBUTION)
							.says(DocumentState.LIQUIDATED, null)
							.office("Settore Viabilità"),
						"Il contributo è liquidato: il Settore Viabilità ne ha approvato il pagamento. Il passo successivo è il mandato di pagamento.",
						"The contribution is approved for payment by Settore Viabilità. The next step is the payment order.",
						"Per ora non devi fare nulla: con il mandato l’ente ordina alla propria banca di pagare.",
						"For now you need not do anything: by the payment order we tell our bank to pay."),
				AnswerCase.of("liquidated, no office",
						DossierRecipe.a(DocumentType.INVOICE).says(DocumentState.LIQUIDATED, "2026-04-20"),
						"La fattura è liquidata dal 20/04/2026: il pagamento è approvato. Il passo successivo è il mandato di pagamento.",
						"The invoice has been approved for payment since 20/04/2026. The next step is the payment order.",
						"Per ora non devi fare nulla: con il mandato l’ente ordina alla propria banca di pagare.",
						"For now you need not do anything: by the payment order we tell our bank to pay."),
				AnswerCase.of("liquidated, neither date nor office",
						DossierRecipe.a(DocumentType.INVOICE).says(DocumentState.LIQUIDATED, null),
						"La fattura è liquidata: il pagamento è approvato. Il passo successivo è il mandato di pagamento.",
						"The invoice is approved for payment. The next step is the payment order.",
						"Per ora non devi fare nulla: con il mandato l’ente ordina alla propria banca di pagare.",
						"For now you need not do anything: by the payment order we tell our bank to pay."),
				AnswerCase.of("registered again after it had been liquidated",
						DossierRecipe.a(DocumentType.INVOICE)
							.says(DocumentState.LIQUIDATED, "2026-04-20")
							.says(DocumentState.REGISTERED, "2026-04-28")
							.office("Settore Viabilità"),
						"La fattura è registrata dal 28/04/2026 e la sta esaminando il Settore Viabilità. Il passo successivo è la liquidazione.",
						"The invoice has been registered since 28/04/2026 and is being examined by Settore Viabilità. The next step is its approval for payment.",
						"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
						"For now you need not do anything: by its approval the office agrees to pay."),
				AnswerCase.of("a credit note registered on an eleventh",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.says(DocumentState.REGISTERED, "2026-04-11")
							.office("Settore Viabilità"),
						"La nota di credito è registrata dall’11/04/2026 e la sta esaminando il Settore Viabilità. Il passo successivo è la liquidazione.",
						"The credit note has been registered since 11/04/2026 and is being examined by Settore Viabilità. The next step is its approval for payment.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("a credit note is approved, not paid",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.says(DocumentState.LIQUIDATED, "2026-04-20")
							.office("Settore Viabilità"),
						"La nota di credito è liquidata dal 20/04/2026: il Settore Viabilità l’ha approvata. Il passo successivo è un mandato di pagamento da cui viene sottratta.",
						"The credit note was approved by Settore Viabilità on 20/04/2026. The next step is a payment order from which it is deducted.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("a credit note approved, no date",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.says(DocumentState.LIQUIDATED, null)
							.office("Settore Viabilità"),
						"La nota di credito è liquidata: il Settore Viabilità l’ha approvata. Il passo successivo è un mandato di pagamento da cui viene sottratta.",
						"The credit note is approved by Settore Viabilità. The next step is a payment order from which it is deducted.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("a credit note approved, no office",
						DossierRecipe.a(DocumentType.CREDIT_NOTE).says(DocumentState.LIQUIDATED, "2026-04-20"),
						"La nota di credito è liquidata, cioè approvata, dal 20/04/2026. Il passo successivo è un mandato di pagamento da cui viene sottratta.",
						"The credit note has been approved since 20/04/2026. The next step is a payment order from which it is deducted.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("a credit note approved, neither date nor office",
						DossierRecipe.a(DocumentType.CREDIT_NOTE).says(DocumentState.LIQUIDATED, null),
						"La nota di credito è liquidata, cioè approvata. Il passo successivo è un mandato di pagamento da cui viene sottratta.",
						"The credit note is approved. The next step is a payment order from which it is deducted.",
						"Per ora non devi fare nulla.", "For now you need not do anything."),
				AnswerCase.of("overdue by days",
						DossierRecipe.a(DocumentType.INVOICE)
							.says(DocumentState.REGISTERED, "2026-04-02")
							.due("2026-04-28")
							.office("Settore Viabilità"),
						"La fattura è registrata dal 02/04/2026 e la sta esaminando il Settore Viabilità. Il passo successivo è la liquidazione.",
						"The invoice has been registered since 02/04/2026 and is being examined by Settore Viabilità. The next step is its approval for payment.",
						"La scadenza è passata da 12 giorni: se vuoi notizie, chiedile a chi ha la pratica.",
						"The due date passed 12 days ago: if you want news, ask whoever has the file."),
				AnswerCase.of("overdue by one day",
						DossierRecipe.a(DocumentType.INVOICE)
							.says(DocumentState.REGISTERED, "2026-04-02")
							.due("2026-05-09")
							.office("Settore Viabilità"),
						"La fattura è registrata dal 02/04/2026 e la sta esaminando il Settore Viabilità. Il passo successivo è la liquidazione.",
						"The invoice has been registered since 02/04/2026 and is being examined by Settore Viabilità. The next step is its approval for payment.",
						"La scadenza è passata da un giorno: se vuoi notizie, chiedile a chi ha la pratica.",
						"The due date passed a day ago: if you want news, ask whoever has the file."),
				AnswerCase.of("due today is not overdue",
						DossierRecipe.a(DocumentType.INVOICE)
							.says(DocumentState.REGISTERED, "2026-04-02")
							.due("2026-05-10")
							.office("Settore Viabilità"),
						"La fattura è registrata dal 02/04/2026 e la sta esaminando il Settore Viabilità. Il passo successivo è la liquidazione.",
						"The invoice has been registered since 02/04/2026 and is being examined by Settore Viabilità. The next step is its approval for payment.",
						"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
						"For now you need not do anything: by its approval the office agrees to pay."),
				AnswerCase.of("its mandate was cancelled on an eighth, and dates that people typed stay as they are",
						DossierRecipe.a(DocumentType.FEE_NOTE)
							.says(DocumentState.LIQUIDATED, "2026-04-20")
							.line(PayingLineRecipe.line("2026/7", LineStanding.CANCELLED)
								.note("2026-05-08", "Doppio, vedi quello del 08/05 o dal 11/04")),
						"La parcella è liquidata dal 20/04/2026: il pagamento è approvato. Il mandato 2026/7, che la pagava, è stato annullato l’08/05/2026. Motivo indicato: «Doppio, vedi quello del 08/05 o dal 11/04». Il passo successivo è un nuovo mandato di pagamento.",
						"The fee note has been approved for payment since 20/04/2026. Payment order 2026/7, which was to pay it, was cancelled on 08/05/2026. Reason given: “Doppio, vedi quello del 08/05 o dal 11/04”. The next step is a new payment order.",
						"Per ora non devi fare nulla: con il mandato l’ente ordina alla propria banca di pagare.",
						"For now you need not do anything: by the payment order we tell our bank to pay."),
				AnswerCase.of("its mandate was cancelled, and why",
						DossierRecipe.a(DocumentType.INVOICE)
							.says(DocumentState.LIQUIDATED, "2026-04-20")
							.office("Settore Viabilità")
							.line(PayingLineRecipe.line("2026/2214", LineStanding.CANCELLED)
								.note("2026-04-27", "Annullato prima dell'invio in banca")),
						"La fattura è liquidata dal 20/04/2026: il Settore Viabilità ne ha approvato il pagamento. Il mandato 2026/2214, che la pagava, è stato annullato il 27/04/2026. Motivo indicato: «Annullato prima dell'invio in banca». Il passo successivo è un nuovo mandato di pagamento.",
						"The invoice was approved for payment by Settore Viabilità on 20/04/2026. Payment order 2026/2214, which was to pay it, was cancelled on 27/04/2026. Reason given: “Annullato prima dell'invio in banca”. The next step is a new payment order.",
						"Per ora non devi fare nulla: con il mandato l’ente ordina alla propria banca di pagare.",
						"For now you need not do anything: by the payment order we tell our bank to pay."),
				AnswerCase.of("its mandate was cancelled, nobody says when",
						DossierRecipe.a(DocumentType.CONTRIBUTION)
							.says(DocumentState.REGISTERED, "2026-04-02")
							.office("Settore Viabilità")
							.line(PayingLineRecipe.line("2026/2214", LineStanding.CANCELLED)),
						"Il contributo è registrato dal 02/04/2026 e lo sta esaminando il Settore Viabilità. Il mandato 2026/2214, che lo pagava, è stato annullato. Il passo successivo è la liquidazione.",
						"The contribution has been registered since 02/04/2026 and is being examined by Settore Viabilità. Payment order 2026/2214, which was to pay it, was cancelled. The next step is its approval for payment.",
						"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
						"For now you need not do anything: by its approval the office agrees to pay."),
				AnswerCase.of("its mandate was replaced by one that has not arrived",
						DossierRecipe.a(DocumentType.INVOICE)
							.says(DocumentState.LIQUIDATED, null)
							.office("Settore Viabilità")
							.line(PayingLineRecipe.line("2026/2214", LineStanding.REPLACED).note("2026-04-27", null)),
						"La fattura è liquidata: il Settore Viabilità ne ha approvato il pagamento. Il mandato 2026/2214, che la pagava, è stato sostituito da un altro il 27/04/2026. Il passo successivo è un nuovo mandato di pagamento.",
						"The invoice is approved for payment by Settore Viabilità. Payment order 2026/2214, which was to pay it, was replaced by another one on 27/04/2026. The next step is a new payment order.",
						"Per ora non devi fare nulla: con il mandato l’ente ordina alla propria banca di pagare.",
						"For now you need not do anything: by the payment order we tell our bank to pay."),
				AnswerCase.of("the last of two dead mandates is told",
						DossierRecipe.a(DocumentType.INVOICE)
							.says(DocumentState.LIQUIDATED, null)
							.office("Settore Viabilità")
							.line(PayingLineRecipe.line("2026/7", LineStanding.CANCELLED))
							.line(PayingLineRecipe.line("2026/9", LineStanding.REPLACED)),
						"La fattura è liquidata: il Settore Viabilità ne ha approvato il pagamento. Il mandato 2026/9, che la pagava, è stato sostituito da un altro. Il passo successivo è un nuovo mandato di pagamento.",
						"The invoice is approved for payment by Settore Viabilità. Payment order 2026/9, which was to pay it, was replaced by another one. The next step is a new payment order.",
						"Per ora non devi fare nulla: con il mandato l’ente ordina alla propria banca di pagare.",
						"For now you need not do anything: by the payment order we tell our bank to pay."));
	}

	private static Stream<AnswerCase> suspended() {
		return Stream.of(AnswerCase.of("suspended for the DURC",
				DossierRecipe.a(DocumentType.INVOICE)
					.status(DocumentStatus.SUSPENDED)
					.office("Settore Viabilità")
					.says(DocumentState.SUSPENDED, "2026-04-10", SuspensionKind.DURC, "DURC scaduto"),
				"La fattura è sospesa dal 10/04/2026. Serve la conferma che i tuoi versamenti a INPS e INAIL sono in regola (DURC). Motivo indicato: «DURC scaduto». L’esame riprende quando il DURC è in regola.",
				"The invoice has been suspended since 10/04/2026. It must be confirmed that your payments to INPS and INAIL are in order (DURC). Reason given: “DURC scaduto”. Work on it goes on when the DURC is in order.",
				"Metti in regola la tua posizione con INPS e INAIL, poi avvisa chi ha la pratica.",
				"Put your position with INPS and INAIL in order, then tell whoever has the file.")
			.yours(),
				AnswerCase.of("suspended for a dispute",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.SUSPENDED)
							.office("Settore Viabilità")
							.says(DocumentState.SUSPENDED, "2026-04-10", SuspensionKind.DISPUTE, null),
						"La fattura è sospesa dal 10/04/2026. L’ufficio contesta quanto è stato fornito, o l’importo. L’esame riprende quando la contestazione è chiarita.",
						"The invoice has been suspended since 10/04/2026. The office disputes what was supplied, or the amount. Work on it goes on when the dispute is settled.",
						"Contatta chi ha la pratica per chiarire la contestazione.",
						"Contact whoever has the file to settle the dispute.")
					.yours(),
				AnswerCase.of("suspended for litigation, no date",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.SUSPENDED)
							.office("Settore Viabilità")
							.says(DocumentState.SUSPENDED, null, SuspensionKind.LITIGATION, null),
						"La fattura è sospesa. È in corso un contenzioso. L’esame riprende quando il contenzioso si chiude.",
						"The invoice is suspended. There is litigation under way. Work on it goes on when the litigation ends.",
						"Da qui non puoi fare nulla: per sapere a che punto è il contenzioso, chiedi a chi ha la pratica.",
						"There is nothing you can do here: to know how the litigation stands, ask whoever has the file."),
				AnswerCase.of("suspended for a check of conformity, a contribution",
						DossierRecipe.a(DocumentType.CONTRIBUTION)
							.status(DocumentStatus.SUSPENDED)
							.says(DocumentState.SUSPENDED, "2026-04-10", SuspensionKind.CONFORMITY, null),
						"Il contributo è sospeso dal 10/04/2026. L’ufficio sta verificando che quanto è stato fornito sia conforme. L’esame riprende quando la verifica è finita.",
						"The contribution has been suspended since 10/04/2026. The office is checking that what was supplied conforms. Work on it goes on when the check is over.",
						"Non devi fare nulla: aspetta l’esito della verifica.",
						"You need not do anything: wait for the outcome of the check."),
				AnswerCase.of("suspended as not liquidable",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.SUSPENDED)
							.office("Settore Viabilità")
							.says(DocumentState.SUSPENDED, "2026-04-10", SuspensionKind.NOT_LIQUIDABLE,
									"Importo oltre l'impegno"),
						"La fattura è sospesa dal 10/04/2026. Per ora l’ufficio non può approvarne il pagamento. Motivo indicato: «Importo oltre l'impegno». L’esame riprende quando l’ostacolo è superato.",
						"The invoice has been suspended since 10/04/2026. For now the office cannot approve its payment. Reason given: “Importo oltre l'impegno”. Work on it goes on when the obstacle is removed.",
						"Contatta chi ha la pratica per sapere che cosa manca.",
						"Contact whoever has the file to know what is missing.")
					.yours(),
				AnswerCase.of("suspended for another reason, which is told",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.SUSPENDED)
							.office("Settore Viabilità")
							.says(DocumentState.SUSPENDED, "2026-04-10", SuspensionKind.OTHER,
									"Verifica ex art. 48-bis in corso"),
						"La fattura è sospesa dal 10/04/2026. Motivo indicato: «Verifica ex art. 48-bis in corso». L’esame riprende quando il motivo viene meno.",
						"The invoice has been suspended since 10/04/2026. Reason given: “Verifica ex art. 48-bis in corso”. Work on it goes on when the reason is gone.",
						"Contatta chi ha la pratica per sapere se serve qualcosa da te.",
						"Contact whoever has the file to know whether anything is needed from you.")
					.yours(),
				AnswerCase.of("suspended, of no kind and for no reason told",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.SUSPENDED)
							.office("Settore Viabilità")
							.says(DocumentState.SUSPENDED, "2026-04-10", null, null),
						"La fattura è sospesa dal 10/04/2026. Il motivo non è indicato. L’esame riprende quando il motivo viene meno.",
						"The invoice has been suspended since 10/04/2026. No reason is given. Work on it goes on when the reason is gone.",
						"Contatta chi ha la pratica per sapere se serve qualcosa da te.",
						"Contact whoever has the file to know whether anything is needed from you.")
					.yours(),
				AnswerCase.of("suspended after its mandate was cancelled",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.SUSPENDED)
							.office("Settore Viabilità")
							.says(DocumentState.SUSPENDED, "2026-04-30", SuspensionKind.DURC, null)
							.line(PayingLineRecipe.line("2026/7", LineStanding.CANCELLED).note("2026-04-29", null)),
						"La fattura è sospesa dal 30/04/2026. Serve la conferma che i tuoi versamenti a INPS e INAIL sono in regola (DURC). Il mandato 2026/7, che la pagava, è stato annullato il 29/04/2026. L’esame riprende quando il DURC è in regola.",
						"The invoice has been suspended since 30/04/2026. It must be confirmed that your payments to INPS and INAIL are in order (DURC). Payment order 2026/7, which was to pay it, was cancelled on 29/04/2026. Work on it goes on when the DURC is in order.",
						"Metti in regola la tua posizione con INPS e INAIL, poi avvisa chi ha la pratica.",
						"Put your position with INPS and INAIL in order, then tell whoever has the file.")
					.yours());
	}

	private static Stream<AnswerCase> refused() {
		return Stream.of(AnswerCase.of("an invoice rejected, and why",
				DossierRecipe.a(DocumentType.INVOICE)
					.status(DocumentStatus.REJECTED)
					.says(DocumentState.REJECTED, "2026-04-10", null, "CIG mancante o errato"),
				"La fattura è stata respinta il 10/04/2026 e non sarà pagata. Motivo indicato: «CIG mancante o errato».",
				"The invoice was rejected on 10/04/2026 and will not be paid. Reason given: “CIG mancante o errato”.",
				"Se il motivo si può correggere, invia un nuovo documento; per chiarimenti contatta chi ha la pratica.",
				"If the reason can be put right, send a new document; to have it explained, contact whoever has the file.")
			.yours(),
				AnswerCase.of("a fee note rejected, no date",
						DossierRecipe.a(DocumentType.FEE_NOTE)
							.status(DocumentStatus.REJECTED)
							.says(DocumentState.REJECTED, null),
						"La parcella è stata respinta e non sarà pagata.",
						"The fee note was rejected and will not be paid.",
						"Se il motivo si può correggere, invia un nuovo documento; per chiarimenti contatta chi ha la pratica.",
						"If the reason can be put right, send a new document; to have it explained, contact whoever has the file.")
					.yours(),
				AnswerCase
					.of("a reimbursement rejected",
							DossierRecipe.a(DocumentType.REIMBURSEMENT)
								.status(DocumentStatus.REJECTED)
								.says(DocumentState.REJECTED, "2026-04-10"),
							"Il rimborso è stato respinto il 10/04/2026 e non sarà pagato.",
							"The reimbursement was rejected on 10/04/2026 and will not be paid.",
							"Se non sei d’accordo, o vuoi chiarimenti, contatta chi ha la pratica.",
							"If you do not agree, or want it explained, contact whoever has the file.")
					.yours(),
				AnswerCase.of("a credit note rejected",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.status(DocumentStatus.REJECTED)
							.says(DocumentState.REJECTED, "2026-04-10"),
						"La nota di credito è stata respinta il 10/04/2026 e non sarà usata.",
						"The credit note was rejected on 10/04/2026 and will not be used.",
						"Se il motivo si può correggere, invia un nuovo documento; per chiarimenti contatta chi ha la pratica.",
						"If the reason can be put right, send a new document; to have it explained, contact whoever has the file.")
					.yours(),
				AnswerCase.of("a credit note rejected, no date",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.status(DocumentStatus.REJECTED)
							.says(DocumentState.REJECTED, null),
						"La nota di credito è stata respinta e non sarà usata.",
						"The credit note was rejected and will not be used.",
						"Se il motivo si può correggere, invia un nuovo documento; per chiarimenti contatta chi ha la pratica.",
						"If the reason can be put right, send a new document; to have it explained, contact whoever has the file.")
					.yours(),
				AnswerCase.of("an invoice cancelled, and why",
						DossierRecipe.a(DocumentType.INVOICE)
							.status(DocumentStatus.CANCELLED)
							.says(DocumentState.CANCELLED, "2026-04-10", null, "Documento sostituito da uno corretto"),
						"La fattura è stata annullata il 10/04/2026 e non sarà pagata. Motivo indicato: «Documento sostituito da uno corretto».",
						"The invoice was cancelled on 10/04/2026 and will not be paid. Reason given: “Documento sostituito da uno corretto”.",
						"Se non te lo aspettavi, chiedi chiarimenti.", "If you did not expect this, ask why."),
				AnswerCase.of("a contribution cancelled, no date",
						DossierRecipe.a(DocumentType.CONTRIBUTION)
							.status(DocumentStatus.CANCELLED)
							.says(DocumentState.CANCELLED, null),
						"Il contributo è stato annullato e non sarà pagato.",
						"The contribution was cancelled and will not be paid.",
						"Se non te lo aspettavi, chiedi chiarimenti.", "If you did not expect this, ask why."),
				AnswerCase.of("a credit note cancelled",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.status(DocumentStatus.CANCELLED)
							.says(DocumentState.CANCELLED, "2026-04-10"),
						"La nota di credito è stata annullata il 10/04/2026 e non sarà usata.",
						"The credit note was cancelled on 10/04/2026 and will not be used.",
						"Se non te lo aspettavi, chiedi chiarimenti.", "If you did not expect this, ask why."),
				AnswerCase.of("a credit note cancelled, no date",
						DossierRecipe.a(DocumentType.CREDIT_NOTE)
							.status(DocumentStatus.CANCELLED)
							.says(DocumentState.CANCELLED, null),
						"La nota di credito è stata annullata e non sarà usata.",
						"The credit note was cancelled and will not be used.",
						"Se non te lo aspettavi, chiedi chiarimenti.", "If you did not expect this, ask why."),
				AnswerCase.of("a mandate line without document cancelled, and why",
						DossierRecipe.lineOf(DocumentType.CONTRIBUTION)
							.status(DocumentStatus.CANCELLED)
							.line(PayingLineRecipe.line("2026/12", LineStanding.CANCELLED)
								.note("2026-04-27", "Doppia emissione")),
						"Il contributo non sarà pagato con il mandato 2026/12, che è stato annullato il 27/04/2026. Motivo indicato: «Doppia emissione».",
						"The contribution will not be paid by payment order 2026/12, which was cancelled on 27/04/2026. Reason given: “Doppia emissione”.",
						"Se non te lo aspettavi, chiedi chiarimenti.", "If you did not expect this, ask why."),
				AnswerCase.of("a mandate line without document or type cancelled, no date",
						DossierRecipe.lineOf(DocumentType.OTHER)
							.status(DocumentStatus.CANCELLED)
							.line(PayingLineRecipe.line("2026/12", LineStanding.CANCELLED)),
						"La somma non sarà pagata con il mandato 2026/12, che è stato annullato.",
						"The sum will not be paid by payment order 2026/12, which was cancelled.",
						"Se non te lo aspettavi, chiedi chiarimenti.", "If you did not expect this, ask why."),
				AnswerCase.of("a mandate line without document replaced",
						DossierRecipe.lineOf(DocumentType.OTHER)
							.status(DocumentStatus.CANCELLED)
							.line(PayingLineRecipe.line("2026/12", LineStanding.REPLACED)
								.note("2026-04-27", "Sostituito dal mandato 2026/177")),
						"La somma non sarà pagata con il mandato 2026/12, che è stato sostituito da un altro il 27/04/2026. Motivo indicato: «Sostituito dal mandato 2026/177».",
						"The sum will not be paid by payment order 2026/12, which was replaced by another one on 27/04/2026. Reason given: “Sostituito dal mandato 2026/177”.",
						"Non devi fare nulla: il nuovo mandato compare tra i tuoi documenti quando arriva nei nostri dati.",
						"You need not do anything: the new payment order appears among your documents when it reaches our data."),
				AnswerCase.of("a mandate line without document replaced, no date",
						DossierRecipe.lineOf(DocumentType.BENEFIT)
							.status(DocumentStatus.CANCELLED)
							.line(PayingLineRecipe.line("2026/12", LineStanding.REPLACED)),
						"Il beneficio non sarà pagato con il mandato 2026/12, che è stato sostituito da un altro.",
						"The benefit will not be paid by payment order 2026/12, which was replaced by another one.",
						"Non devi fare nulla: il nuovo mandato compare tra i tuoi documenti quando arriva nei nostri dati.",
						"You need not do anything: the new payment order appears among your documents when it reaches our data."));
	}

}
