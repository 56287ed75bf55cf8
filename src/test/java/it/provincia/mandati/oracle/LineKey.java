// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.util.Comparator;

/** What names a mandate line within the body: the mandate and the payee's number. */
record LineKey(ExpectedMandate mandate, int line) implements Comparable<LineKey> {

	private static final Comparator<LineKey> ORDER = Comparator.comparing(LineKey::mandate)
		.thenComparingInt(LineKey::line);

	static LineKey of(OracleRow row) {
		ExpectedMandate mandate = new ExpectedMandate(Integer.parseInt(row.code("esercizio")),
				Long.parseLong(row.code("numero")));
		return new LineKey(mandate, Integer.parseInt(row.codeOr("progressivo", "1")));
	}

	@Override
	public int compareTo(LineKey other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.mandate + "/" + this.line;
	}

}
