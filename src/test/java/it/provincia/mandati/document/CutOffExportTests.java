// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists too long for the buffers between here and there, whose readers stop in the
 * middle.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
@ExtendWith(OutputCaptureExtension.class)
class CutOffExportTests {

	/**
	 * Of four kilobytes each that hardly can be packed: several times what a socket
	 * holds.
	 */
	private static final int ROWS = 4_000;

	private static final Duration SOON = Duration.ofSeconds(2);

	@LocalServerPort
	int port;

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	ApplicationContext context;

	private HikariDataSource pool;

	private final List<Socket> readers = new ArrayList<>();

	@BeforeEach
	void begin(@Autowired DataSource web) throws Exception {
		this.pool = web.unwrap(HikariDataSource.class);
		this.bench.emptyTheLedger();
	}

	@AfterEach
	void hangUp() throws Exception {
		for (Socket reader : this.readers) {
			reader.close();
		}
		awaitSoon(() -> active() == 0);
		this.bench.emptyTheLedger();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/documents.csv", "/documents.xlsx" })
	void oneThatNobodyReadsAnyMoreLeavesItsConnectionAndItsPlace(String path, CapturedOutput output) throws Exception {
		Surfer firm = firmWithALongList();
		Socket reader = halfRead(path, firm);
		assertThat(active()).isOne();
		Instant begin = Instant.now();
		reader.close();
		awaitSoon(() -> active() == 0);
		HttpResponse<String> next = firm.get("/documents.csv?q=nothing+like+that");
		System.out.printf("free again after %d ms%n", Duration.between(begin, Instant.now()).toMillis());
		assertThat(next.statusCode()).isEqualTo(200);
		assertThat(output).doesNotContain("ERROR");
	}

	@Test
	void aPersonGetsOneAtATimeAndAllTogetherTwo() throws Exception {
		Surfer firm = firmWithALongList();
		Surfer other = firmWithALongList();
		Surfer third = settled(new People(this.context).firm());
		halfRead("/documents.csv", firm);
		assertRefused(firm.get("/documents.csv"), 429, "Un tuo file è ancora in preparazione");
		assertRefused(firm.get("/documents/statement.pdf"), 429, "Un tuo file è ancora in preparazione");
		assertThat(firm.get("/documents").statusCode()).isEqualTo(200);
		halfRead("/documents.xlsx", other);
		assertRefused(third.get("/payments.csv"), 503, "In questo momento si preparano già altri file");
		assertThat(third.get("/documents").statusCode()).isEqualTo(200);
	}

	private static void assertRefused(HttpResponse<String> answer, int status, String words) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
		assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("<h1>" + words + "</h1>");
	}

	private Surfer firmWithALongList() throws Exception {
		People people = new People(this.context);
		Person firm = people.firm();
		long creditor = this.jdbc.queryForObject("select creditor_id from account where id = ?", Long.class,
				people.accountOf(firm));
		this.jdbc.update("""
				with one as (insert into office (code, name) values ('U' || ?, 'Settore Viabilità') returning id),
				    stated as (
				        insert into document (code, stated_tax_code, creditor_id, type, number, date, amount, office_id)
				        select 'D' || ? || '/' || n, '00000000000', ?, 'INVOICE', n, '2026-03-27', 100, one.id
				        from one, generate_series(1, ?) n
				        returning id, creditor_id, type, number, date, amount, office_id)
				insert into position (creditor_id, document_id, type, number, date, amount, to_pay, status, office_id,
				                      live_line, paid_amount, reason, search, mandate_terms)
				select creditor_id, id, type, number, date, amount, amount, 'IN_PROGRESS', office_id, false, 0,
				       (select string_agg(md5(id || '/' || i), '') from generate_series(1, 128) i), number, '{}'
				from stated""", creditor, creditor, creditor, ROWS);
		return settled(firm);
	}

	private Surfer settled(Person person) throws Exception {
		return new Surfer("http://localhost:" + this.port).settleIn(person.username(), person.initialPassword());
	}

	/** Reads until the file has begun, and then nothing more. */
	private Socket halfRead(String path, Surfer reader) throws IOException {
		Socket socket = new Socket();
		this.readers.add(socket);
		socket.setReceiveBufferSize(4096);
		socket.setSoTimeout(30_000);
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
		socket.getOutputStream()
			.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + reader.cookies() + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		assertThat(new String(socket.getInputStream().readNBytes(1000), StandardCharsets.ISO_8859_1))
			.startsWith("HTTP/1.1 200");
		return socket;
	}

	private int active() {
		return this.pool.getHikariPoolMXBean().getActiveConnections();
	}

	private static void awaitSoon(BooleanSupplier condition) throws InterruptedException {
		Instant end = Instant.now().plus(SOON);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(end);
			Thread.sleep(20);
		}
	}

}
