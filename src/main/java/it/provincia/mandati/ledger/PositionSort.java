// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * What a list of positions may be ordered by: the white list of columns that a request
 * can name. Empty values come last in both directions; ties go to the newest date, then
 * to the smallest id, in both directions too.
 */
public enum PositionSort {

	DATE("date", "position.date", false), NUMBER("number", "position.number", false),
	TYPE("type", "position.type_rank", false), AMOUNT("amount", "position.amount", false),
	DUE_DATE("dueDate", "position.due_on", true), STATUS("status", "position.status_rank", false),
	PAYMENT_DATE("paymentDate", "position.paid_on", true);

	private final String parameter;

	private final String column;

	private final boolean nullable;

	PositionSort(String parameter, String column, boolean nullable) {
		this.parameter = parameter;
		this.column = column;
		this.nullable = nullable;
	}

	/**
	 * The name an address bears for it.
	 */
	public String parameter() {
		return this.parameter;
	}

	/**
	 * The SQL order. Where nulls go is said only where there may be any: saying it of the
	 * others would keep their indexes from being used. The date may stand in it twice,
	 * and then counts once.
	 * @param backwards from the end of the list to its beginning
	 */
	String orderBy(SortDirection direction, boolean backwards) {
		String nulls = backwards ? " nulls first" : " nulls last";
		String key = this.column + (backwards ? direction.opposite() : direction).sql() + (this.nullable ? nulls : "");
		return key + (backwards ? ", position.date, position.id desc" : ", position.date desc, position.id");
	}

}
