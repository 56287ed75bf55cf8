// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Binds tagged PDFs of one kind into one file while they are made: each goes out at once.
 * (PDFBox's own merge keeps every object: 5,000 letters took over 300 MB.) The first part
 * gives the whole its title, language and metadata. What has been written is no PDF
 * before {@link #finish()}.
 */
public class PdfBinding {

	private final PdfFile file;

	private final long catalog;

	private final long allPages;

	private final long structure;

	private final long roles;

	private final long information;

	private final List<Long> pages = new ArrayList<>();

	private final List<Long> elements = new ArrayList<>();

	private final List<Long> keyTrees = new ArrayList<>();

	private int pageCount;

	private int keyCount;

	/**
	 * @param out stays open
	 */
	public PdfBinding(OutputStream out) throws IOException {
		this.file = new PdfFile(out);
		this.catalog = this.file.newNumber();
		this.allPages = this.file.newNumber();
		this.structure = this.file.newNumber();
		this.roles = this.file.newNumber();
		this.information = this.file.newNumber();
	}

	/**
	 * Adds a PDF that has tags and at least one page.
	 */
	public void add(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			add(new PdfPart(document));
		}
	}

	private void add(PdfPart part) throws IOException {
		COSArray keys = part.keysFrom(this.keyCount);
		PdfObjects objects = new PdfObjects(numbers(part));
		if (this.pages.isEmpty()) {
			write(this.catalog, part.catalog().getObject(), objects);
			write(this.roles, part.roles(), objects);
			write(this.information, part.information().getObject(), objects);
		}
		for (COSObject own : part.own()) {
			write(objects.number(own), own.getObject(), objects);
		}
		this.pageCount += part.pageCount();
		this.pages.add(objects.number(part.pages()));
		part.elements().forEach((element) -> this.elements.add(objects.number(element)));
		addKeys(keys, objects);
	}

	private void addKeys(COSArray keys, PdfObjects objects) throws IOException {
		int last = keys.getInt(keys.size() - 2);
		long tree = this.file.newNumber();
		this.file.object(tree, (out) -> {
			text(out, "<</Limits [%d %d]/Nums ".formatted(keys.getInt(0), last));
			objects.write(keys, out);
			text(out, ">>");
		});
		this.keyTrees.add(tree);
		this.keyCount = last + 1;
	}

	private Map<COSObjectKey, Long> numbers(PdfPart part) {
		Map<COSObjectKey, Long> numbers = new HashMap<>();
		part.own().forEach((object) -> numbers.put(object.getKey(), this.file.newNumber()));
		numbers.put(part.catalog().getKey(), this.catalog);
		numbers.put(PdfPart.ALL_PAGES, this.allPages);
		numbers.put(part.structure().getKey(), this.structure);
		numbers.put(part.information().getKey(), this.information);
		return numbers;
	}

	private void write(long number, COSBase value, PdfObjects objects) throws IOException {
		if (value instanceof COSStream) {
			this.file.stream(number, (out) -> objects.write(value, out));
		}
		else {
			this.file.object(number, (out) -> objects.write(value, out));
		}
	}

	/**
	 * Writes the end, without which nothing can be read.
	 */
	public void finish() throws IOException {
		this.file.object(this.allPages, (out) -> text(out,
				"<</Type /Pages/Kids %s/Count %d>>".formatted(references(this.pages), this.pageCount)));
		this.file.object(this.structure,
				(out) -> text(out,
						"<</Type /StructTreeRoot/K %s/RoleMap %d 0 R/ParentTree <</Kids %s>>/ParentTreeNextKey %d>>"
							.formatted(references(this.elements), this.roles, references(this.keyTrees),
									this.keyCount)));
		this.file.finish(this.catalog, this.information);
	}

	private static String references(List<Long> numbers) {
		return numbers.stream().map((number) -> number + " 0 R").collect(Collectors.joining(" ", "[", "]"));
	}

	private static void text(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.US_ASCII));
	}

}
