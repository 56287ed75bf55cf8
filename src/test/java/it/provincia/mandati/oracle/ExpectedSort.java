// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

/**
 * The keys by which a creditor's list sorts: enums as listed, numbers as people count,
 * empty values last in both directions, ties by newest date, then by id.
 */
public enum ExpectedSort {

	DATE("date", ExpectedPosition::date, Comparator.naturalOrder()),

	NUMBER("number", ExpectedPosition::number, asPeopleCount()),

	TYPE("type", ExpectedPosition::type, Comparator.naturalOrder()),

	AMOUNT("amount", ExpectedPosition::amount, Comparator.naturalOrder()),

	DUE_DATE("dueDate", ExpectedPosition::dueDate, Comparator.naturalOrder()),

	STATUS("status", ExpectedPosition::status, Comparator.naturalOrder()),

	PAYMENT_DATE("paymentDate", ExpectedPosition::paymentDate, Comparator.naturalOrder());

	private final String parameter;

	private final Function<Boolean, Comparator<ExpectedPosition>> byKey;

	<T> ExpectedSort(String parameter, Function<ExpectedPosition, T> key, Comparator<T> order) {
		this.parameter = parameter;
		this.byKey = (descending) -> Comparator.comparing(key,
				Comparator.nullsLast(descending ? order.reversed() : order));
	}

	/** The value of the address's {@code sort}. */
	public String parameter() {
		return this.parameter;
	}

	/** By this key, then newest date: positions it calls equal differ by id only. */
	public Comparator<ExpectedPosition> comparator(boolean descending) {
		return this.byKey.apply(descending)
			.thenComparing(ExpectedPosition::date, Comparator.nullsLast(Comparator.reverseOrder()));
	}

	public Comparator<ExpectedPosition> comparator(boolean descending, ToLongFunction<ExpectedPosition> id) {
		return comparator(descending).thenComparingLong(id);
	}

	private static Comparator<String> asPeopleCount() {
		Collator collator = Collator.getInstance(ULocale.forLanguageTag("it-u-kn-true")).freeze();
		return collator::compare;
	}

}
