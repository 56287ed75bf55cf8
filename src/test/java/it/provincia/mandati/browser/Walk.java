// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.ledger.DocumentStatus;

import static it.provincia.mandati.browser.Persona.ADMIN;
import static it.provincia.mandati.browser.Persona.CLERK;
import static it.provincia.mandati.browser.Persona.CREDITOR;
import static it.provincia.mandati.browser.Persona.FINANCE;
import static it.provincia.mandati.browser.Persona.NEWCOMER;
import static it.provincia.mandati.browser.Persona.NOBODY;
import static it.provincia.mandati.browser.Persona.PROFESSIONAL;
import static it.provincia.mandati.browser.Persona.STRANGER;
import static it.provincia.mandati.browser.Persona.URP;
import static it.provincia.mandati.browser.Stop.at;

/**
 * Every page, in every state that looks different: a new page needs a line here.
 */
final class Walk {

	private static final String ONE = "/documents/{id}";

	private static final String RUN = "/staff/imports/{id:[0-9]{1,18}}";

	private static final String USER = "/staff/users/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

	private static final String CREDENTIALS = "/staff/creditors/{id:[0-9]{1,18}}/credentials";

	private static final String CARD = "/staff/creditors/{id:[0-9]{1,18}}";

	private final Household household;

	Walk(Household household) {
		this.household = household;
	}

	List<Stop> stops() {
		return Stream
			.of(open(), account(), secondFactor(), ownFactor(), passwordAgain(), creditor(), details(), payments(),
					staff(), settling(), lookUp(), opened(), undo(), finance(), notice(), users(), trail(),
					credentials(), refusals())
			.flatMap(List::stream)
			.toList();
	}

	private static List<Stop> open() {
		return List.of(at("home", NOBODY, "/"), at("log-in", NOBODY, "/login"),
				at("log-in after the end", NOBODY, "/login").after((page) -> {
					page.context().addCookies(List.of(new Cookie("SESSION", "x".repeat(36)).setUrl(page.url())));
					page.reload();
				}), at("log-in refused", NOBODY, "/login").after(type("username", "0123", "password", "x")),
				at("help", NOBODY, "/help"), at("privacy", NOBODY, "/privacy"), at("cookies", NOBODY, "/cookies"),
				at("legal notes", NOBODY, "/legal"), at("accessibility", NOBODY, "/accessibility"));
	}

	private static List<Stop> account() {
		Stop first = at("first password", NEWCOMER, "/password");
		Stop change = at("change of password", CREDITOR, "/password");
		return List.of(first, change, named("empty password", change).after(type()),
				named("bad password", change)
					.after(type("currentPassword", "x", "newPassword", "password", "confirmPassword", "y")),
				named("password of nothing but a repeated word", change)
					.after(type("currentPassword", "x", "newPassword", "aaaaaaaaaaaaaaaaaaa", "confirmPassword", "y")));
	}

	private static List<Stop> creditor() {
		Stop list = at("documents", CREDITOR, "/documents");
		return List.of(at("summary", CREDITOR, "/summary"), at("summary of nothing", STRANGER, "/summary"), list,
				named("documents by amount, page 3", list).by("/documents?sort=amount&dir=asc&page=3&size=10"),
				named("filtered documents", list).by("/documents?q=energia&type=INVOICE&status=PAID&from=1/2/2026"),
				named("broken filters", list)
					.by("/documents?from=31/2/2026&to=x&minAmount=1,234.5&maxAmount=x&type=X&status=Y"),
				named("no documents for the filters", list).by("/documents?q=zzzzzz"),
				at("documents of nobody", STRANGER, "/documents"),
				at("refused export", CREDITOR, "/documents.csv").by("/documents.csv?from=x"),
				at("refused spreadsheet", CREDITOR, "/documents.xlsx").by("/documents.xlsx?status=x"),
				at("refused statement", CREDITOR, "/documents/statement.pdf")
					.by("/documents/statement.pdf?at=1/1/2999"),
				at("refused paper", CREDITOR, "/documents.pdf").by("/documents.pdf?minAmount=x"),
				at("profile", CREDITOR, "/profile"), at("profile of somebody hardly known", STRANGER, "/profile"),
				at("access log", CREDITOR, "/access-log"), named("warning before the end", list).after(Walk::warn));
	}

	/** In the page, not over it: axe doubts any colour that lies over several things. */
	private static void warn(Page page) {
		page.evaluate(
				"""
						() => {
							document.querySelectorAll('.session-warning, .session-whole').forEach((it) => it.hidden = !it.hidden);
							document.querySelector('.session-warning').style.position = 'static';
						}""");
	}

	private List<Stop> secondFactor() {
		Stop page = at("telephone to register", CLERK, "/second-factor").by("/login").after(this.household::bringClerk);
		return List.of(page, named("telephone not registered", page).after((screen) -> {
			this.household.bringClerk(screen);
			type("code", "12345").accept(screen);
		}), named("recovery codes", page).after((screen) -> {
			this.household.bringClerk(screen);
			Household.enrol(screen);
		}), named("code of the telephone", page).after(this::comeBack),
				named("wrong code of the telephone", page).after((screen) -> {
					comeBack(screen);
					type("code", "12345").accept(screen);
				}));
	}

	private static List<Stop> ownFactor() {
		Stop own = at("second factor of one's own", URP, "/staff/second-factor");
		Stop telephone = named("another telephone", own)
			.after((page) -> page.click("main form[action$=telephone] button"));
		return List.of(at("profile of the staff", URP, "/staff/profile"), own, telephone,
				named("another telephone not registered", telephone).after((page) -> {
					telephone.steps().accept(page);
					type("code", "12345").accept(page);
				}), named("other recovery codes", own).after((page) -> page.click("main form[action$=codes] button")));
	}

	private List<Stop> passwordAgain() {
		Stop asked = at("password again", FINANCE, "/password/again").by("/staff/credentials").after((page) -> {
			this.household.pass(10);
			page.click("main form button[type=submit]");
		});
		return List.of(asked, named("wrong password again", asked).after((page) -> {
			asked.steps().accept(page);
			type("passwordAgain", "x").accept(page);
		}));
	}

	/** To where the telephone that is registered is asked for a code. */
	private void comeBack(Page screen) {
		String username = this.household.bringClerk(screen).username();
		Household.enrol(screen);
		screen.click("header form[action='/logout'] button");
		screen.navigate(screen.url().replaceFirst("(//[^/]+)/.*", "$1/login"));
		Household.logIn(screen, username, Visitor.OWN_PASSWORD);
	}

	private List<Stop> details() {
		Stream<Stop> statuses = Arrays.stream(DocumentStatus.values())
			.map((status) -> at("document " + status, CREDITOR, ONE)
				.by("/documents/" + this.household.position("document_id is not null and status = '" + status + "'")));
		Stop credit = at("credit note", CREDITOR, ONE)
			.by("/documents/" + this.household.position("type = 'CREDIT_NOTE'"));
		return Stream.concat(statuses, Stream.of(credit)).toList();
	}

	private static List<Stop> payments() {
		Stop list = at("payments", CREDITOR, "/payments");
		Stop year = at("withholdings", PROFESSIONAL, "/payments/withholdings");
		return List.of(list, named("payments, page 3", list).by("/payments?page=3"),
				named("payments of one mandate", list).by("/payments?amount=1.023,00"),
				named("broken search of payments", list).by("/payments?from=31/2/2026&to=x&amount=1,234.5"),
				named("no payments for the search", list).by("/payments?amount=0,07&from=1/2/2026"),
				at("payments of nobody", STRANGER, "/payments"),
				at("refused file of payments", CREDITOR, "/payments.csv").by("/payments.csv?amount=x"), year,
				named("withholdings of a broken year", year).by("/payments/withholdings?year=x"),
				at("no withholdings", STRANGER, "/payments/withholdings"),
				at("refused file of withholdings", PROFESSIONAL, "/payments/withholdings.csv")
					.by("/payments/withholdings.csv?year=x"));
	}

	private List<Stop> staff() {
		String run = "/staff/imports/" + this.household.latestRun();
		Stop upload = at("upload", FINANCE, "/staff/imports/new");
		return List.of(at("desk of the front office", URP, "/staff"),
				at("desk of the finance office", FINANCE, "/staff"), at("desk of the administrator", ADMIN, "/staff"),
				at("imports", FINANCE, "/staff/imports"), at("import run", FINANCE, RUN).by(run),
				at("import taken back", FINANCE, RUN + "/undo").by(run + "/undo"),
				at("run that goes on", FINANCE, RUN).by("/staff/imports/" + this.household.runThatGoesOn()), upload,
				named("upload of nothing", upload).after(type()),
				named("run with rejected rows", at("", FINANCE, RUN).by("/staff/imports/new")).after(
						upload("documenti.csv", """
								codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio
								X1;01234567897;Ditta Inventata S.r.l.;FATTURA;1;31/02/2026;12,50;U1
								X2;123;Ditta Inventata S.r.l.;FATTURA;2;1/2/2026;abc;U1
								X3;01234567897;Ditta Inventata S.r.l.;FATTURA;3;1/2/2026;10,00;U1
								""")),
				named("trial", at("", FINANCE, RUN).by("/staff/imports/new")).after(Walk::tryOut),
				named("run of a refused file", at("", FINANCE, RUN).by("/staff/imports/new")).after(
						upload("foto.txt", "non sono un file contabile")),
				at("letters", FINANCE, "/staff/credentials"),
				named("letters refused", at("", FINANCE, "/staff/credentials"))
					.after(type("protocol", "1".repeat(50))));
	}

	private List<Stop> users() {
		Stop blank = at("new user", ADMIN, "/staff/users/new");
		Stop one = at("user", ADMIN, USER).by(this.household.colleague());
		Stop closed = at("user who is disabled", ADMIN, USER).by(this.household.formerColleague());
		return List.of(at("users", ADMIN, "/staff/users"), blank, named("new user without a name", blank).after(type()),
				named("initial password of a new user", blank).after((page) -> {
					page.check("#role-FINANCE");
					type("fullName", "Bruna Prova", "username", "bruna" + System.nanoTime()).accept(page);
				}), one, named("role that the user has", one).after(type()),
				named("new password of a user", one).after((page) -> page.click("button[value=password]")), closed,
				at("one's own account", ADMIN, USER).by(this.household.ownAccount()));
	}

	private List<Stop> credentials() {
		Stop none = at("credentials of nobody yet", URP, CREDENTIALS).by(this.household.creditorWithoutCredentials());
		Stop sent = at("credentials on their way", URP, CREDENTIALS)
			.by(this.household.creditorWhose("password_expires_at = now() + interval '9 days'"));
		Stop active = at("credentials in use", URP, CREDENTIALS).by(this.household
			.creditorWhose("password_initial = false, password_expires_at = null, last_login_at = now()"));
		Stop closed = at("credentials that are disabled", URP, CREDENTIALS)
			.by(this.household.creditorWhose("enabled = false, disabled_at = now()"));
		String late = this.household.creditorWhose("password_expires_at = now() - interval '9 days'");
		Stop expired = at("letters not used in time", FINANCE, "/staff/credentials/expired");
		Stop list = at("letters for a list", FINANCE, "/staff/credentials/chosen");
		return List.of(none, sent, active, closed, at("credentials that ran out", URP, CREDENTIALS).by(late), expired,
				named("no letter ticked", expired).after(type()), list,
				named("letters for an empty list", list).after(type()),
				named("check of a list", list)
					.after(type("codes", this.household.waitingCode() + "\n01234567890\nRossi S.r.l.\n")),
				named("check of a list of nobody", list).after(type("codes", "01234567890")));
	}

	private static List<Stop> trail() {
		Stop trail = at("audit trail", ADMIN, "/staff/audit");
		return List.of(trail,
				named("verified audit trail", trail).after((page) -> page.click("main form[action$=verify] button")),
				named("audit trail of one sort", trail).by("/staff/audit?action=CREDENTIALS_ISSUED&page=2"),
				named("nothing in the audit trail", trail).by("/staff/audit?to=1/1/1990"),
				named("broken search of the audit trail", trail)
					.by("/staff/audit?person=x&creditor=x&action=x&from=31/2/2026&to=x"),
				named("several creditors of the audit trail", trail).after(searchTheTrail("comune")),
				named("no creditor of the audit trail", trail).after(searchTheTrail("nessuno")),
				at("refused file of the audit trail", ADMIN, "/staff/audit.csv")
					.by("/staff/audit.csv?from=x&action=y"));
	}

	private List<Stop> finance() {
		Stop overdue = at("past due", FINANCE, "/staff/overdue");
		Stop timeliness = at("timeliness", FINANCE, "/staff/timeliness");
		Stop parked = at("parked movements", FINANCE, "/staff/parked").by("/staff/parked?kind=movements");
		this.household.movementOfNoMandate();
		return List.of(overdue, named("past due by far", overdue).by("/staff/overdue?late=over-90&page=2"),
				named("past due and suspended", overdue).by("/staff/overdue?late=suspended"),
				named("past due with broken filters", overdue).by("/staff/overdue?late=x&office=x"),
				named("past due of no office", overdue).by("/staff/overdue?office=999999999"),
				at("refused list of past due", FINANCE, "/staff/overdue.xlsx").by("/staff/overdue.xlsx?late=x"),
				timeliness, named("timeliness of a quarter", timeliness).by("/staff/timeliness?year=2026&quarter=3"),
				named("timeliness without due date", timeliness).by("/staff/timeliness?year=2026&rows=no-due-date"),
				named("timeliness of nothing", timeliness).by("/staff/timeliness?year=1999"),
				named("timeliness with broken filters", timeliness).by("/staff/timeliness?year=x&quarter=x&rows=x"),
				at("refused list of timeliness", FINANCE, "/staff/timeliness.xlsx").by("/staff/timeliness.xlsx?year=x"),
				parked, named("nothing parked", parked).by("/staff/parked?kind=parts"));
	}

	private static List<Stop> notice() {
		Stop notice = at("notice", FINANCE, "/staff/notice");
		return List.of(notice, named("notice of nothing", notice).after(type("until", "1/1/2020")),
				named("notice looked at", notice).after((page) -> {
					page.fill("#text", "Lo sportello è chiuso lunedì 4 maggio.");
					page.fill("#textEn", "The counter is closed on Monday 4 May.");
					page.click("button[value=preview]");
				}), named("notice taken down", notice).after((page) -> {
					if (page.isVisible("button[value=takeDown]")) {
						page.click("button[value=takeDown]");
					}
				}), named("notice of a colleague", notice).after((page) -> {
					page.evaluate("document.querySelector('[name=version]').value = '999'");
					type("text", "Chiuso").accept(page);
				}));
	}

	private List<Stop> undo() {
		return Stream
			.of(List.of("import too old to be taken back", this.household.forgottenRun()),
					List.of("import that another one repeats", this.household.repeatedRun()),
					List.of("import that joined creditors", this.household.joiningRun()))
			.map((run) -> at(run.get(0).toString(), FINANCE, RUN + "/undo")
				.by("/staff/imports/" + run.get(1) + "/undo"))
			.toList();
	}

	private static List<Stop> lookUp() {
		Stop box = at("look-up", URP, "/staff/creditors");
		return List.of(box, named("look-up of nothing", box).after(type()),
				named("look-up that finds", box).after(type("q", "costruzioni")),
				named("look-up that finds many", box).after(type("q", "s.r.l.")),
				named("look-up that finds nobody", box).after(type("q", "zzzzqqq")));
	}

	private List<Stop> opened() {
		Stop card = at("", URP, CARD);
		String one = CARD + "/documents/{document:[0-9]{1,18}}";
		Household.Claim benefit = this.household.claim("type = 'BENEFIT' or document_id is null");
		return List.of(named("opening", card).by(card(this.household.stranger())),
				named("opening refused", card).by(card(this.household.stranger())).after(type("note", "x".repeat(501))),
				named("card of a creditor", card).by(card(this.household.creditor())).after(open("")),
				named("card of a creditor without documents", card).by(card(this.household.stranger())).after(open("")),
				at("documents of a creditor", URP, CARD + "/documents").by(card(this.household.creditor()))
					.after(open("/documents?q=energia&from=x")),
				at("no documents of a creditor", URP, CARD + "/documents").by(card(this.household.stranger()))
					.after(open("/documents")),
				at("document of a creditor", URP, one).by(card(this.household.creditor()))
					.after(open("/documents/" + this.household.position("status = 'SUSPENDED'"))),
				at("document of a creditor that is for the creditor alone", URP, one).by(card(benefit.creditor()))
					.after(open("/documents/" + benefit.position())));
	}

	private static String card(long creditor) {
		return "/staff/creditors/" + creditor;
	}

	/** Says why, where that is asked, and goes to a page below the card. */
	private static Consumer<Page> open(String below) {
		return (page) -> {
			String card = page.url();
			if (page.isVisible("#reason")) {
				page.check("input[value=ASKED_BY_CREDITOR]");
				page.click("main form button[type=submit]");
			}
			page.navigate(card + below);
		};
	}

	private List<Stop> settling() {
		String one = "/{key:[0-9a-f]{32}}";
		Stop payee = at("payee to recognise", FINANCE, "/staff/unresolved" + one)
			.by("/staff/unresolved/" + this.household.payeeQuestion(990001));
		Stop payees = at("payees to recognise", FINANCE, "/staff/unresolved");
		Stop match = at("document to match", FINANCE, "/staff/matches" + one)
			.by("/staff/matches/" + this.household.matchQuestion(""));
		return List.of(payees, named("payees searched for", payees).after(type("q", "cooperativa")),
				named("no payees for the search", payees).after(type("q", "zzzzzz")), payee,
				named("payee without an answer", payee).after(type("code", "12")),
				named("payee of an unknown code", payee).after(type("code", "00000000208")),
				named("payee recognised", payee).by("/staff/unresolved/" + this.household.payeeDecision(990002)),
				at("payees recognised", FINANCE, "/staff/unresolved/decided"),
				at("documents to match", FINANCE, "/staff/matches"), match,
				named("document matched", match).by("/staff/matches/" + this.household.matchDecision("123")),
				at("documents matched", FINANCE, "/staff/matches/decided"));
	}

	private static List<Stop> refusals() {
		Stop limit = at("limit", CREDITOR, FailingPage.LIMIT);
		return List.of(named("too many files", limit).by("/documents/failing/limit/EXPORTS"),
				named("too many files of one's own", limit).by("/documents/failing/limit/OWN_EXPORTS"),
				named("too many searches", limit).by("/documents/failing/limit/SEARCHES"),
				named("too many look-ups", limit).by("/documents/failing/limit/LOOK_UPS"),
				at("not there", CREDITOR, "/error").by("/no/such/page"),
				at("not one's own", CREDITOR, ONE).by("/documents/999999999"),
				at("not for this role", URP, "/error").by("/staff/imports"),
				at("form that has lost its token", NOBODY, "/error").by("/login").after((page) -> {
					page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("XSRF-TOKEN"));
					type("username", "x", "password", "y").accept(page);
				}), at("failure", CREDITOR, FailingPage.PATH));
	}

	private static Stop named(String name, Stop stop) {
		return new Stop(name, stop.persona(), stop.pattern(), stop.path(), stop.steps());
	}

	/** Fills fields, given as names and values in turn, and sends the form. */
	private static Consumer<Page> type(String... fields) {
		return (page) -> {
			for (int i = 0; i < fields.length; i += 2) {
				page.fill("#" + fields[i], fields[i + 1]);
			}
			page.click("main form button[type=submit]");
		};
	}

	private static Consumer<Page> searchTheTrail(String creditor) {
		return (page) -> {
			page.fill("#creditor", creditor);
			page.click("main form[role=search] button");
		};
	}

	private static void tryOut(Page page) {
		page.setInputFiles("#file", new FilePayload("documenti.csv", "text/csv", """
				codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio
				X9;01234567897;Ditta Inventata S.r.l.;FATTURA;9;1/2/2026;12,50;U1
				""".getBytes(StandardCharsets.UTF_8)));
		page.click("button[name=dryRun]");
		awaitEnd(page);
	}

	/** While a run goes on its page is renewed, also in the midst of being judged. */
	private static void awaitEnd(Page page) {
		page.locator("main[data-state]:not([data-state=RUNNING])").waitFor();
	}

	private static Consumer<Page> upload(String name, String content) {
		return (page) -> {
			page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
			page.click("main form button[type=submit]");
			awaitEnd(page);
		};
	}

}
