// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;

import it.provincia.mandati.importing.Uploads.Upload;
import it.provincia.mandati.importing.format.FileKind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/**
 * The finance office sends files from the page.
 */
@Controller
@RequestMapping("/staff/imports/new")
class UploadController {

	private final Uploads uploads;

	UploadController(Uploads uploads) {
		this.uploads = uploads;
	}

	@ModelAttribute("kinds")
	List<FileKind> kinds() {
		return FileKind.ownCsv();
	}

	@GetMapping
	String form(@ModelAttribute("form") Form form) {
		return "importing/new";
	}

	@PostMapping
	String upload(@ModelAttribute("form") Form form, BindingResult result, Principal principal) throws IOException {
		List<Upload> sent = form.sent();
		if (sent.isEmpty()) {
			result.rejectValue("file", "import.new.none");
		}
		if (result.hasErrors()) {
			return form(form);
		}
		return "redirect:/staff/imports/" + this.uploads.take(sent,
				form.isDryRun() ? ImportOrigin.TRIAL : ImportOrigin.UPLOAD, UUID.fromString(principal.getName()));
	}

	@ExceptionHandler
	String tooLarge(MaxUploadSizeExceededException ex, Model model) {
		Form form = new Form(null, null);
		BindingResult result = new BeanPropertyBindingResult(form, "form");
		result.rejectValue("file", "import.new.tooLarge");
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
		model.addAttribute("kinds", kinds());
		return form(form);
	}

	/**
	 * @param file the files sent; an empty choice counts as none
	 * @param dryRun {@code true}: the files are tried and nothing is kept
	 */
	record Form(@Nullable List<MultipartFile> file, @Nullable String dryRun) {

		boolean isDryRun() {
			return "true".equals(this.dryRun);
		}

		List<Upload> sent() {
			return (this.file == null) ? List.of()
					: this.file.stream()
						.filter((sent) -> sent.getOriginalFilename() != null && !sent.getOriginalFilename().isEmpty())
						.map((sent) -> new Upload(String.valueOf(sent.getOriginalFilename()), sent))
						.toList();
		}

	}

}
