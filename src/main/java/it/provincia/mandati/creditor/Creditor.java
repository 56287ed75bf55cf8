// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Whoever the body owes, as the import has learnt of it: nothing else writes here.
 */
@Entity
@Immutable
class Creditor {

	@Id
	private long id;

	private String name;

	private @Nullable String taxCode;

	private @Nullable String vatNumber;

	@Enumerated(EnumType.STRING)
	private @Nullable CreditorKind kind;

	private @Nullable String address;

	private @Nullable String postalCode;

	private @Nullable String town;

	private @Nullable String province;

	private @Nullable String country;

	private @Nullable String email;

	private @Nullable String pec;

	/** For the persistence provider only. */
	protected Creditor() {
	}

	CreditorIdentity identity() {
		return new CreditorIdentity(this.id, this.name, this.taxCode, this.vatNumber);
	}

	RegistryEntry entry() {
		return new RegistryEntry(identity(), this.kind,
				new PostalAddress(this.address, this.postalCode, this.town, this.province, this.country),
				new RegistryEntry.Mail(this.email, this.pec));
	}

	/** What it may log in with; its tax code first, which no other one bears. */
	List<String> codes() {
		return Stream.of(this.taxCode, this.vatNumber).filter(Objects::nonNull).distinct().toList();
	}

	long id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	/** Known by the 16-character code of a person only (CAD art. 64). */
	boolean isPersonOnly() {
		return this.vatNumber == null
				&& Optional.ofNullable(this.taxCode).flatMap(TaxCode::parse).filter(TaxCode::isPerson).isPresent();
	}

}
