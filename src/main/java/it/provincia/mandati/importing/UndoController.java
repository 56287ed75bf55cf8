// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.security.Principal;
import java.util.UUID;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.platform.NotFoundException;

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

	private final AuditTrail trail;

	UndoController(ImportUndo undo, AuditTrail trail) {
		this.undo = undo;
		this.trail = trail;
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
	String undo(@PathVariable long id, Principal principal, Model model) {
		UUID somebody = UUID.fromString(principal.getName());
		if (!this.undo.undo(id, somebody)) {
			return outlook(id, model);
		}
		this.trail.record(new AuditEvent(AuditAction.IMPORT_UNDONE, AuditEvent.Outcome.SUCCESS, somebody, null, null,
				Long.toString(id), null));
		return "redirect:/staff/imports/" + id;
	}

}
