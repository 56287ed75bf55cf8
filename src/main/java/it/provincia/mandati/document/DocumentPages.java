// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import it.provincia.mandati.ledger.Dossiers;
import it.provincia.mandati.ledger.PositionFilter;
import it.provincia.mandati.ledger.PositionPage;
import it.provincia.mandati.ledger.Positions;
import it.provincia.mandati.platform.Rome;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * A creditor's documents, ready to be shown: the list, and each of them. Whoever looks,
 * it is this way that they come. The filters are taken from the raw parameters, because
 * no parameter whatever may make a page fail.
 */
@Component
public class DocumentPages {

	private final Positions positions;

	private final Dossiers dossiers;

	private final FilterReader filters;

	DocumentPages(Positions positions, Dossiers dossiers, FilterReader filters) {
		this.positions = positions;
		this.dossiers = dossiers;
		this.filters = filters;
	}

	/**
	 * Adds the list, with the filters as they were asked for and what is wrong with them.
	 */
	public void addList(Model model, Viewpoint from, MultiValueMap<String, String> parameters) {
		ListQuery query = ListQuery.of(parameters);
		BindingResult errors = new BeanPropertyBindingResult(query.filter(), "filter");
		PositionFilter filter = this.filters.read(query.filter(), errors);
		model.addAttribute("filter", query.filter());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("list", new DocumentList(from, query, page(from, filter, query)));
	}

	private PositionPage page(Viewpoint from, PositionFilter filter, ListQuery query) {
		return from.own() ? this.positions.page(from.creditorId(), filter, query.order(), query.page(), query.size())
				: this.positions.pageForOthers(from.creditorId(), filter, query.order(), query.page(), query.size());
	}

	/**
	 * @param parameters those of the list that it was reached from
	 */
	public Optional<DocumentPage> find(Viewpoint from, long id, MultiValueMap<String, String> parameters) {
		return find(from, List.of(id), LocalDate.now(Rome.ZONE), ListQuery.of(parameters).suffix()).stream()
			.findFirst();
	}

	/**
	 * In the order they are asked for.
	 * @param today in the calendar of Rome
	 */
	public List<DocumentPage> find(Viewpoint from, Collection<Long> ids, LocalDate today) {
		return find(from, ids, today, "");
	}

	private List<DocumentPage> find(Viewpoint from, Collection<Long> ids, LocalDate today, String query) {
		return this.dossiers.find(from.creditorId(), ids)
			.stream()
			.map((dossier) -> from.own() ? dossier : dossier.forOthers())
			.map((dossier) -> new DocumentPage(dossier, today, from.path(), query))
			.toList();
	}

}
