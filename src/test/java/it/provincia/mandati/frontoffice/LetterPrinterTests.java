// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.platform.BodySettings;
import it.provincia.mandati.platform.PdfBinding;
import it.provincia.mandati.platform.PdfCheck;
import it.provincia.mandati.platform.PdfTemplates;
import it.provincia.mandati.platform.PublicAddress;
import it.provincia.mandati.platform.QrCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is on the paper.
 */
@ApplicationTest
class LetterPrinterTests {

	private static final LetterSheet SHEET = new LetterSheet("2026/12345", LocalDate.of(2026, 11, 24),
			LocalDate.of(2027, 1, 23));

	@Autowired
	LetterPrinter printer;

	@Autowired
	PdfTemplates templates;

	@Autowired
	BodySettings body;

	@Autowired
	PublicAddress address;

	@Test
	void aLetterIsOnePageThatScreenReadersCanRead() throws Exception {
		byte[] pdf = this.printer.print(SHEET, List.of(letter(1)));
		assertThat(LetterDesk.pages(pdf)).isEqualTo(1);
		assertThat(PdfCheck.faults(pdf)).isEmpty();
	}

	@Test
	void lettersBoundTogetherAreOnePdfThatScreenReadersCanRead() throws Exception {
		byte[] pdf = bind(3, 4);
		assertThat(LetterDesk.pages(pdf)).isEqualTo(12);
		assertThat(LetterDesk.credentials(pdf)).extracting(LetterDesk.Credentials::username)
			.isEqualTo(IntStream.range(0, 12).mapToObj("%011d"::formatted).toList());
		assertThat(PdfCheck.faults(pdf)).isEmpty();
	}

	@Test
	void whateverANameHoldsItIsTextOnOnePage() throws Exception {
		List<Letter> letters = List.of(named("<b>Rossi</b> & Figli <img src=\"https://example.org/x.png\"/>"),
				named("A\u0001B\u0000C\uFFFE \uD83D\uDE00 \u200F"),
				named("Ελληνική Εταιρεία, Српско друштво, Șerban Ťažký"),
				named("Consorzio Interprovinciale ".repeat(12)), named("]]>&amp;${7*7}[[${7*7}]]"));
		byte[] pdf = this.printer.print(SHEET, letters);
		assertThat(LetterDesk.pages(pdf)).isEqualTo(letters.size());
		assertThat(LetterDesk.credentials(pdf)).hasSameSizeAs(letters);
		assertThat(LetterDesk.text(pdf).replaceAll("\\s+", " ")).contains("<b>Rossi</b> & Figli",
				"Ελληνική Εταιρεία, Српско друштво, Șerban Ťažký", "]]>&amp;${7*7}[[${7*7}]]");
		assertThat(PdfCheck.faults(pdf)).isEmpty();
	}

	@Test
	void aLetterSaysOnlyWhatAnyoneMayRead() throws IOException {
		assertThat(LetterDesk.text(this.printer.print(SHEET, List.of(letter(1)))))
			.contains("vale fino al 23 gennaio 2027", "è obbligatorio", "0372 4061")
			.doesNotContainIgnoringCase("euro", "€", "importo", "contributo", "sussidio", "fattura");
	}

	@Test
	void theBodysLogoIsOnTheLetterhead(@TempDir Path folder) throws Exception {
		String image = QrCode.dataUri("Any picture");
		Path logo = Files.write(folder.resolve("logo.png"),
				Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1)));
		byte[] pdf = new LetterPrinter(this.templates, withLogo(logo), this.address).print(SHEET, List.of(letter(1)));
		assertThat(pictures(pdf)).isEqualTo(2);
		assertThat(pictures(this.printer.print(SHEET, List.of(letter(1))))).isEqualTo(1);
		assertThat(PdfCheck.faults(pdf)).isEmpty();
	}

	private BodySettings withLogo(Path logo) {
		return new BodySettings(this.body.name(), this.body.taxCode(), this.body.ipaCode(), this.body.officeCodes(),
				this.body.address(), this.body.pec(), null, null, new FileSystemResource(logo), this.body.urp(),
				this.body.links(), this.body.letter(), this.body.notice());
	}

	private static long pictures(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDResources resources = document.getPage(0).getResources();
			return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
				.filter(resources::isImageXObject)
				.count();
		}
	}

	private static Letter named(String name) {
		return new Letter(false, name, List.of("Via delle Betulle, 12", "26100 Cremona (CR)"), "01234567897",
				"ABCD-EFGH-JKMN-PQRS");
	}

	private byte[] bind(int sheaves, int size) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfBinding binding = new PdfBinding(pdf);
		for (int sheaf = 0; sheaf < sheaves; sheaf++) {
			int first = sheaf * size;
			binding.add(this.printer.print(SHEET,
					IntStream.range(first, first + size).mapToObj(LetterPrinterTests::letter).toList()));
		}
		binding.finish();
		return pdf.toByteArray();
	}

	private static Letter letter(int number) {
		return new Letter(false, "Edilizia Zanoncelli di Łukasz & Figli S.r.l.",
				List.of("Via delle Betulle, 12", "26100 Cremona (CR)"), "%011d".formatted(number),
				"ABCD-EFGH-JKMN-%04d".formatted(number));
	}

}
