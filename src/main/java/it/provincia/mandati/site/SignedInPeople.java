// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.SecondFactors;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of those who are logged in: the session keeps ids only.
 */
@Component
class SignedInPeople {

	private static final String BY_ACCOUNT = """
			select coalesce(creditor.name, account.full_name, account.username) as name,
			       coalesce(creditor.vat_number, creditor.tax_code) as code
			from account left join creditor on creditor.id = account.creditor_id
			where account.id = ?
			""";

	private final JdbcClient jdbc;

	private final SecondFactors factors;

	SignedInPeople(JdbcClient jdbc, SecondFactors factors) {
		this.jdbc = jdbc;
		this.factors = factors;
	}

	SignedIn find(AccountPrincipal principal) {
		boolean inside = principal.ownPassword() && !this.factors.isAwaitedOf(principal);
		Optional<Name> name = name(principal);
		return new SignedIn(name.map(Name::name).orElse(null), name.map(Name::code).orElse(null), principal.home(),
				inside);
	}

	private Optional<Name> name(AccountPrincipal principal) {
		try {
			return this.jdbc.sql(BY_ACCOUNT).param(principal.accountId()).query(Name.class).optional();
		}
		catch (DataAccessException ex) {
			// The page that tells of the failure is shown all the same.
			return Optional.empty();
		}
	}

	record Name(String name, @Nullable String code) {

	}

}
