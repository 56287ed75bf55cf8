// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms, denominator positive: shares of money are
 * only rounded where the interface says so.
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

	static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

	static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

	Fraction {
		if (denominator.signum() == 0) {
			throw new ArithmeticException("Division by zero");
		}
		BigInteger divisor = numerator.gcd(denominator);
		if (denominator.signum() < 0) {
			divisor = divisor.negate();
		}
		numerator = numerator.divide(divisor);
		denominator = denominator.divide(divisor);
	}

	static Fraction of(BigDecimal value) {
		int scale = Math.max(value.scale(), 0);
		return new Fraction(value.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
	}

	Fraction plus(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
				this.denominator.multiply(other.denominator));
	}

	Fraction minus(Fraction other) {
		return plus(other.negate());
	}

	Fraction times(Fraction other) {
		return new Fraction(this.numerator.multiply(other.numerator), this.denominator.multiply(other.denominator));
	}

	Fraction dividedBy(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator), this.denominator.multiply(other.numerator));
	}

	Fraction negate() {
		return new Fraction(this.numerator.negate(), this.denominator);
	}

	Fraction abs() {
		return new Fraction(this.numerator.abs(), this.denominator);
	}

	int signum() {
		return this.numerator.signum();
	}

	boolean isAtLeast(Fraction other) {
		return compareTo(other) >= 0;
	}

	boolean isLessThan(Fraction other) {
		return compareTo(other) < 0;
	}

	/** Whole cents, half away from zero. */
	BigDecimal toCents() {
		return new BigDecimal(this.numerator).divide(new BigDecimal(this.denominator), 2, RoundingMode.HALF_UP);
	}

	@Override
	public int compareTo(Fraction other) {
		return this.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(this.denominator));
	}

}
