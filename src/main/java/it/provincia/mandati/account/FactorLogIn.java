// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second half of a log-in. Codes are guessed no more often than passwords are:
 * {@link LogInWaits} counts them too. While one enrols there is nothing to guess.
 */
@Service
class FactorLogIn {

	private final EnrolledFactors enrolled;

	private final RecoveryCodes recoveryCodes;

	private final LogInWaits waits;

	private final Admission admission;

	FactorLogIn(EnrolledFactors enrolled, RecoveryCodes recoveryCodes, LogInWaits waits, Admission admission) {
		this.enrolled = enrolled;
		this.recoveryCodes = recoveryCodes;
		this.waits = waits;
		this.admission = admission;
	}

	/**
	 * Gives the account the factor, if the code is the factor's and the account has none,
	 * and lets its owner in.
	 * @return the recovery codes, which nobody can learn again
	 */
	@Transactional
	Optional<List<String>> enrol(AccountPrincipal owner, FactorSecret secret, String typed) {
		if (!this.enrolled.add(owner, secret, typed)) {
			return Optional.empty();
		}
		List<String> codes = this.recoveryCodes.issue(owner.accountId());
		return this.admission.complete(owner) ? Optional.of(codes) : Optional.empty();
	}

	/**
	 * Lets in whoever has given a code of the telephone or a recovery code.
	 * @return whether that was so
	 */
	@Transactional
	boolean give(AccountPrincipal owner, String typed) {
		boolean right = this.waits.begin(LogInWaits.factor(owner.accountId())) && isRight(owner, typed);
		if (!right) {
			this.admission.refuse(owner);
		}
		return right && this.admission.complete(owner);
	}

	private boolean isRight(AccountPrincipal owner, String typed) {
		if (this.enrolled.use(owner.accountId(), typed)) {
			return true;
		}
		boolean recovered = this.recoveryCodes.use(owner.accountId(), typed);
		if (recovered) {
			this.admission.recovered(owner);
		}
		return recovered;
	}

}
