// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.platform.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The finance office takes a run back: first it is told what that would do, then it does.
 */
@Controller
@RequestMapping("/staff/imports/{id:[0-9]{1,18}}/undo")
class UndoController {

	private final ImportUndo undo;

	UndoController(ImportUndo undo) {
		this.undo = undo;
	}

	@GetMapping
	String outlook(@PathVariable long id, Model model) {
		model.addAttribute("runId", id);
		model.addAttribute("outlook", this.undo.look(id).orElseThrow(NotFoundException::new));
		return "importing/undo";
	}

	/**
	 * Where something has come between the question and the answer, the page says what.
	 */
	@PostMapping
	String undo(@PathVariable long id, @AuthenticationPrincipal AccountPrincipal somebody, Model model,
			HttpServletResponse response) {
		ImportUndo.Result result = this.undo.undo(id, somebody);
		if (result == ImportUndo.Result.DONE) {
			return "redirect:/staff/imports/" + id;
		}
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("busy", result == ImportUndo.Result.BUSY);
		return outlook(id, model);
	}

}
