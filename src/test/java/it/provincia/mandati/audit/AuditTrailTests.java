// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.util.Map;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class AuditTrailTests {

	/** No creditor of another test on this database has it. */
	private static final long NOBODYS = -7;

	@Autowired
	AuditTrail trail;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void noRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void tellsWhoDidWhatToWhom() {
		UUID account = UUID.randomUUID();
		this.trail.record(AuditEvent.success(AuditAction.CREDENTIALS_ISSUED)
			.by(account, AuditEvent.Outcome.SUCCESS)
			.about(NOBODYS)
			.on("something")
			.because("a reason"));
		assertThat(last()).containsEntry("action", "CREDENTIALS_ISSUED")
			.containsEntry("outcome", "SUCCESS")
			.containsEntry("account_id", account)
			.containsEntry("creditor_id", NOBODYS)
			.containsEntry("target", "something")
			.containsEntry("detail", "a reason")
			.containsEntry("address", null);
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.7,192.0.2.7", "2001:db8::1,2001:db8::1", "fe80::1%eth0,fe80::1", "1.2.3.999,", "unknown,",
			"'',", "' x\u0000y',", })
	void keepsWhereTheRequestCameFromIfThatIsAnAddress(String remote, String kept) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(remote);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		this.trail.record(AuditEvent.failure(AuditAction.LOGGED_IN));
		assertThat(last()).containsEntry("address", kept);
	}

	@Test
	void nothingTypedMakesASecondLine() {
		this.trail.record(AuditEvent.failure(AuditAction.LOGGED_IN).because("a\r\nb\u0000c\u202ed\u2028e"));
		assertThat(last()).containsEntry("detail", "a\ufffd\ufffdb\ufffdc\ufffdd\ufffde");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_event set action = 'x'", "delete from audit_event", "truncate audit_event" })
	void nothingWrittenCanBeChanged(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.withStackTraceContaining("can only be added to");
	}

	private Map<String, Object> last() {
		return this.jdbc
			.sql("select action, outcome, account_id, creditor_id, target, detail, host(address) as address"
					+ " from audit_event order by id desc limit 1")
			.query()
			.singleRow();
	}

}
