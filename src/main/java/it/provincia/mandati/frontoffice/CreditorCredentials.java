// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.LogInWaits;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.frontoffice.CredentialState.Closing;
import it.provincia.mandati.frontoffice.CredentialState.Issue;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How creditors stand with their credentials.
 */
@Service
@Transactional(readOnly = true)
class CreditorCredentials {

	private static final String STATE = """
			select creditor_credentials.*, coalesce(maker.full_name, maker.username) as letter_maker,
			       coalesce(closer.full_name, closer.username) as closer
			from creditor_credentials
			left join account maker on maker.id = letter_made_by
			left join account closer on closer.id = creditor_credentials.disabled_by
			where creditor_credentials.creditor_id = :creditor""";

	private final JdbcClient jdbc;

	private final LogInWaits waits;

	private final AuditTrail trail;

	CreditorCredentials(JdbcClient jdbc, LogInWaits waits, AuditTrail trail) {
		this.jdbc = jdbc;
		this.waits = waits;
		this.trail = trail;
	}

	/**
	 * For somebody of the staff, which the trail tells before it is shown (ASVS 5.0
	 * 16.3.1). Empty where there is no such creditor.
	 */
	@Transactional
	Optional<CredentialState> read(AccountPrincipal reader, long creditorId) {
		Optional<CredentialState> state = find(creditorId);
		state.ifPresent((known) -> this.trail.record(AuditEvent.success(AuditAction.CREDENTIALS_READ)
			.by(reader.accountId(), reader.role())
			.about(creditorId)));
		return state;
	}

	/** Empty where there is no such creditor. */
	Optional<CredentialState> find(long creditorId) {
		return this.jdbc.sql(STATE).param("creditor", creditorId).query((row, index) -> state(row)).optional();
	}

	private CredentialState state(ResultSet row) throws SQLException {
		CredentialStanding standing = CredentialStanding.valueOf(row.getString("standing"));
		UUID account = row.getObject("account_id", UUID.class);
		ZonedDateTime waiting = (account != null) ? this.waits.until(account).orElse(null) : null;
		return new CredentialState(standing, time(row, "password_changed_at"), time(row, "last_login_at"), issue(row),
				closing(row), waiting);
	}

	private static @Nullable Issue issue(ResultSet row) throws SQLException {
		ZonedDateTime at = time(row, "letter_made_at");
		return (at != null) ? new Issue(at, row.getString("letter_maker"),
				row.getObject("letter_last_day", LocalDate.class), row.getTimestamp("letter_sent_at") != null) : null;
	}

	private static @Nullable Closing closing(ResultSet row) throws SQLException {
		ZonedDateTime at = time(row, "disabled_at");
		return (at != null) ? new Closing(at, row.getString("closer")) : null;
	}

	private static @Nullable ZonedDateTime time(ResultSet row, String column) throws SQLException {
		Timestamp time = row.getTimestamp(column);
		return Rome.time((time != null) ? time.toInstant() : null);
	}

}
