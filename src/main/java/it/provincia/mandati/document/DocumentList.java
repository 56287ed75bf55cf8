// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;

import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Position;
import it.provincia.mandati.ledger.PositionOrder;
import it.provincia.mandati.ledger.PositionPage;
import it.provincia.mandati.ledger.PositionSort;
import it.provincia.mandati.ledger.SortDirection;
import it.provincia.mandati.platform.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * The list as its page shows it, with every address ready made.
 */
record DocumentList(Viewpoint from, ListQuery query, PositionPage page) {

	/**
	 * Where the list stands; its exports and its rows stand under it.
	 */
	public String path() {
		return this.from.path();
	}

	/**
	 * Whether its creditor looks at it, who may also take it away as a file.
	 */
	public boolean own() {
		return this.from.own();
	}

	public List<Position> rows() {
		return this.page.rows();
	}

	public boolean filtered() {
		return this.query.filter().active();
	}

	/**
	 * The filters that are on, each with the list that is left without it.
	 */
	public List<ActiveFilter> filters() {
		FilterForm filter = this.query.filter();
		return filter.parameters()
			.stream()
			.map((one) -> ActiveFilter.of(one, address(this.query.filteredBy(filter.without(one)))))
			.toList();
	}

	/**
	 * Whether there is nothing at all, filters or no filters.
	 */
	public boolean empty() {
		return this.page.totals().count() == 0 && !filtered();
	}

	public DocumentType[] types() {
		return DocumentType.values();
	}

	public DocumentStatus[] statuses() {
		return DocumentStatus.values();
	}

	public List<Column> columns() {
		return List.of(column("number", PositionSort.NUMBER), column("date", PositionSort.DATE),
				column("type", PositionSort.TYPE), new Column("subject", null, null, null),
				column("amount", PositionSort.AMOUNT), column("dueDate", PositionSort.DUE_DATE),
				column("status", PositionSort.STATUS), column("paymentDate", PositionSort.PAYMENT_DATE));
	}

	public PageLinks pager() {
		return PageLinks.of(this.page.number(), this.page.pages(), (number) -> address(this.query.onPage(number)));
	}

	/**
	 * The sizes a page may have; none where the smallest holds the whole list.
	 */
	public List<PageLinks.Link> sizes() {
		if (this.page.totals().count() <= ListQuery.SIZES.get(0)) {
			return List.of();
		}
		return ListQuery.SIZES.stream()
			.map((size) -> new PageLinks.Link(size.toString(), address(this.query.sized(size)),
					size == this.query.size()))
			.toList();
	}

	/**
	 * What follows a row's address, so that the way back leads here.
	 */
	public String suffix() {
		return this.query.onPage(this.page.number()).suffix();
	}

	/**
	 * The whole list as a file.
	 * @param format csv, xlsx or pdf
	 */
	public String file(String format) {
		return path() + "." + format + this.query.exportSuffix();
	}

	private String address(ListQuery other) {
		return path() + other.suffix();
	}

	/**
	 * The column that orders the list offers the other direction, the others begin with
	 * the ascending one.
	 */
	private Column column(String name, PositionSort sort) {
		PositionOrder order = this.query.order();
		boolean active = order.sort() == sort;
		SortDirection offered = active ? order.direction().opposite() : SortDirection.ASC;
		String direction = (order.direction() == SortDirection.ASC) ? "ascending" : "descending";
		return new Column(name, address(this.query.orderedBy(new PositionOrder(sort, offered))),
				active ? direction : null, (sort == PositionSort.AMOUNT) ? "amount" : null);
	}

	/**
	 * The head of a column.
	 *
	 * @param href the list in another order; null where the column orders nothing
	 * @param direction how the list is ordered by it now, as {@code aria-sort} says it
	 */
	record Column(String name, @Nullable String href, @Nullable String direction, @Nullable String css) {
	}

}
