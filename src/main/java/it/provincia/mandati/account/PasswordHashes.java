// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * How passwords are kept. A hash says by its prefix how it was made: {@code {bh1}} a
 * password people choose, at full cost; {@code {ic1}} an {@link InitialPassword}, whose
 * 80 random bits need no cost, so that thousands of letters are made in seconds. Checking
 * one always takes one BCrypt at full cost, whatever is wrong with it, even that nobody
 * has it: time tells nothing (ASVS 5.0 6.3.8, 11.4.2).
 */
class PasswordHashes {

	private static final String OWN = "{bh1}";

	private static final String INITIAL = "{ic1}";

	private static final int LOW_COST = 4;

	private static final int PATIENCE_SECONDS = 2;

	private final PasswordKey key;

	private final BCryptPasswordEncoder full;

	private final BCryptPasswordEncoder low = new BCryptPasswordEncoder(LOW_COST);

	/** As many at once as there are processors, so that a flood leaves pages alive. */
	private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

	private final String nobodys;

	PasswordHashes(PasswordKey key, int cost) {
		this.key = key;
		this.full = new BCryptPasswordEncoder(cost);
		this.nobodys = ofOwn(InitialPassword.random().signs()).substring(OWN.length());
	}

	String ofOwn(String password) {
		String digest = this.key.digest(password);
		return OWN + inTurn(() -> this.full.encode(digest));
	}

	String ofInitial(InitialPassword password) {
		return INITIAL + this.low.encode(this.key.digest(password.signs()));
	}

	/**
	 * Whether the password is the one of the hash.
	 * @param hash null where there is no account
	 * @param admission asked when its turn has come: a no makes it wrong, unseen
	 */
	boolean match(String password, @Nullable String hash, BooleanSupplier admission) {
		String digest = this.key.digest(password);
		return inTurn(() -> {
			boolean admitted = admission.getAsBoolean();
			boolean right = isOf(password, digest, hash);
			return admitted && right;
		});
	}

	/**
	 * Whether the text is the one that {@link #ofInitial} has hashed; it takes no time.
	 */
	boolean isOfInitial(String text, String hash) {
		return InitialPassword.read(text)
			.filter((initial) -> this.low.matches(this.key.digest(initial.signs()), hash.substring(INITIAL.length())))
			.isPresent();
	}

	/** Whether a password just typed should be hashed again, at the cost of today. */
	boolean isOutdated(String hash) {
		return hash.startsWith(OWN) && this.full.upgradeEncoding(hash.substring(OWN.length()));
	}

	private boolean isOf(String password, String digest, @Nullable String hash) {
		if (hash != null && hash.startsWith(OWN)) {
			return this.full.matches(digest, hash.substring(OWN.length()));
		}
		this.full.matches(digest, this.nobodys);
		return hash != null && hash.startsWith(INITIAL) && isOfInitial(password, hash);
	}

	private <T> T inTurn(Supplier<T> hashing) {
		try {
			if (!this.turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				UnseenLogIn.BUSY.count();
				throw new PasswordsBusyException();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PasswordsBusyException();
		}
		try {
			return hashing.get();
		}
		finally {
			this.turns.release();
		}
	}

}
