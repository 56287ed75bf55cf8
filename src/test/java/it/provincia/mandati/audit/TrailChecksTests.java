// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Verifications are made one at a time, and what the last one found is remembered.
 */
@TrailTest
class TrailChecksTests {

	@Autowired
	TrailBench bench;

	@Autowired
	TrailChecks checks;

	@Autowired
	TrailVerifier verifier;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void twoSeals() throws IOException {
		this.bench.beginAnew();
		this.bench.sealedTrail(2, 2);
	}

	@Test
	void noneWasMadeAtFirst() {
		assertThat(this.checks.last()).isEmpty();
	}

	@Test
	void whatWasFoundIsRemembered() {
		assertThat(this.checks.begin()).isTrue();
		assertThat(verdict()).contains(new Verdict(2, 4, null, 0, true, null));
		this.bench.asOwner("delete from audit_event where id = 3");
		this.bench.write(1);
		Verdict broken = this.verifier.verify();
		assertThat(broken.broken()).isNotNull();
		assertThat(this.checks.begin()).isTrue();
		assertThat(verdict()).contains(broken);
	}

	@Test
	void whileOneGoesOnAnotherIsNotBegunUnlessItHasDied() {
		this.jdbc.sql("insert into audit_check default values").update();
		assertThat(this.checks.begin()).isFalse();
		assertThat(this.checks.verify()).isEmpty();
		assertThat(verdict()).isEmpty();
		this.jdbc.sql("update audit_check set started_at = now() - interval '61 minutes'").update();
		assertThat(this.checks.begin()).isTrue();
		assertThat(verdict()).isPresent();
	}

	@Test
	void oneThatDoesNotComeToItsEndIsToldSo() {
		this.jdbc.sql("alter table audit_seal rename to audit_seal_away").update();
		try {
			assertThat(this.checks.begin()).isTrue();
		}
		finally {
			this.jdbc.sql("alter table audit_seal_away rename to audit_seal").update();
		}
		assertThat(this.checks.last().orElseThrow().endedAt()).isNotNull();
		assertThat(verdict()).isEmpty();
	}

	private Optional<Verdict> verdict() {
		return this.checks.last().map(TrailCheck::verdict);
	}

}
