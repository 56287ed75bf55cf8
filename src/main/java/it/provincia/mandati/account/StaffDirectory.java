// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works with the portal: the accounts of the staff, and no creditor's.
 */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

	private static final String SELECT = """
			select account.id, account.username, account.full_name, account.email, account.role, account.created_at,
			       cast(account.password_expires_at at time zone 'Europe/Rome' - interval '1 second' as date) as last_day,
			       account.last_login_at, account.disabled_at,
			       coalesce(closer.full_name, closer.username) as disabled_by,
			       case when not account.enabled then 'DISABLED'
			            when not account.password_initial then 'ACTIVE'
			            when account.password_expires_at <= now() then 'EXPIRED'
			            else 'INITIAL' end as state
			from account left join account closer on closer.id = account.disabled_by
			where account.role <> 'CREDITOR'""";

	private final JdbcClient jdbc;

	StaffDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By name, those that are closed last. */
	public List<StaffEntry> all() {
		return this.jdbc.sql(SELECT
				+ " order by account.enabled desc, fold(coalesce(account.full_name, account.username)), account.username")
			.query((row, index) -> entry(row))
			.list();
	}

	/** Empty where nobody has the account, or a creditor. */
	public Optional<StaffEntry> find(UUID id) {
		return this.jdbc.sql(SELECT + " and account.id = :id")
			.param("id", id)
			.query((row, index) -> entry(row))
			.optional();
	}

	public Optional<StaffEntry> find(Username username) {
		return this.jdbc.sql(SELECT + " and account.username = :username")
			.param("username", username.value())
			.query((row, index) -> entry(row))
			.optional();
	}

	private static StaffEntry entry(ResultSet row) throws SQLException {
		return new StaffEntry(row.getObject("id", UUID.class), row.getString("username"), row.getString("full_name"),
				row.getString("email"), Role.valueOf(row.getString("role")), StaffState.valueOf(row.getString("state")),
				Objects.requireNonNull(time(row, "created_at")), row.getObject("last_day", LocalDate.class),
				time(row, "last_login_at"), time(row, "disabled_at"), row.getString("disabled_by"));
	}

	private static @Nullable ZonedDateTime time(ResultSet row, String column) throws SQLException {
		Timestamp time = row.getTimestamp(column);
		return Rome.time((time != null) ? time.toInstant() : null);
	}

}
