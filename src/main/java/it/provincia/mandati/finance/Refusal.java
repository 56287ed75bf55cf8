// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * The page that says why a file was not made: nobody would see in it that a parameter was
 * left out.
 */
final class Refusal {

	private Refusal() {
	}

	/**
	 * @param list where the page is that the file belongs to
	 */
	static String of(BindingResult errors, String list, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("filter", errors.getTarget());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("list", list);
		return "finance/refused";
	}

}
