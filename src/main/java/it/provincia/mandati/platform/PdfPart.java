// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A tagged PDF that is to become part of another: what of it is its own, and what the
 * whole has one of (ISO 32000-1, 7.7 and 14.7).
 */
class PdfPart {

	/** What a part calls the pages of the whole; no object of its own has that key. */
	static final COSObjectKey ALL_PAGES = new COSObjectKey(0, 65535);

	private final COSDocument document;

	private final int pageCount;

	private final COSObject pages;

	private final List<COSObject> own;

	/**
	 * Hangs the tree of the document's pages, as a branch, under that of the whole.
	 */
	PdfPart(PDDocument document) {
		this.document = document.getDocument();
		this.pageCount = document.getNumberOfPages();
		this.pages = reference(dictionary(catalog()), COSName.PAGES);
		COSObject allPages = new COSObject(COSNull.NULL, ALL_PAGES);
		dictionary(this.pages).setItem(COSName.PARENT, allPages);
		dictionary(catalog()).setItem(COSName.PAGES, allPages);
		this.own = ownObjects();
	}

	int pageCount() {
		return this.pageCount;
	}

	COSObject catalog() {
		return reference(this.document.getTrailer(), COSName.ROOT);
	}

	COSObject information() {
		return reference(this.document.getTrailer(), COSName.INFO);
	}

	COSObject pages() {
		return this.pages;
	}

	COSObject structure() {
		return reference(dictionary(catalog()), COSName.STRUCT_TREE_ROOT);
	}

	/** What the tags of its own making stand for. */
	COSBase roles() {
		return Objects.requireNonNull(dictionary(structure()).getItem(COSName.ROLE_MAP));
	}

	/** The roots of its tags. */
	List<COSObject> elements() {
		COSBase kids = dictionary(structure()).getItem(COSName.K);
		return (kids instanceof COSArray array)
				? StreamSupport.stream(array.spliterator(), false).map(COSObject.class::cast).toList()
				: List.of((COSObject) kids);
	}

	/** The objects that are this part's own, the tree of its pages among them. */
	List<COSObject> own() {
		return this.own;
	}

	private List<COSObject> ownObjects() {
		Set<COSObjectKey> ofTheWhole = Set.of(catalog().getKey(), structure().getKey(), information().getKey());
		return this.document.getXrefTable()
			.keySet()
			.stream()
			.filter((key) -> !ofTheWhole.contains(key))
			.sorted(Comparator.comparingLong(COSObjectKey::getNumber))
			.map(this.document::getObjectFromPool)
			.filter(PdfPart::isContent)
			.toList();
	}

	/**
	 * Moves the keys by which pages and notes find their tags, so that they come after
	 * those of the parts before.
	 * @return keys and tags in turn
	 */
	COSArray keysFrom(int first) {
		for (COSObject object : this.own) {
			if (object.getObject() instanceof COSDictionary dictionary) {
				move(dictionary, COSName.STRUCT_PARENTS, first);
				move(dictionary, COSName.STRUCT_PARENT, first);
			}
		}
		COSArray keys = dictionary(structure()).getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
		for (int i = 0; i < keys.size(); i += 2) {
			keys.set(i, COSInteger.get((long) keys.getInt(i) + first));
		}
		return keys;
	}

	private static COSDictionary dictionary(COSObject reference) {
		return (COSDictionary) reference.getObject();
	}

	private static void move(COSDictionary dictionary, COSName key, int by) {
		if (dictionary.containsKey(key)) {
			dictionary.setInt(key, dictionary.getInt(key) + by);
		}
	}

	/** How a part is packed is not carried over: the whole packs in its own way. */
	private static boolean isContent(COSObject object) {
		COSBase value = object.getObject();
		return value != null && !(value instanceof COSStream stream && isPacking(stream));
	}

	private static boolean isPacking(COSStream stream) {
		COSName type = stream.getCOSName(COSName.TYPE);
		return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
	}

	private static COSObject reference(COSDictionary dictionary, COSName name) {
		return (COSObject) Objects.requireNonNull(dictionary.getItem(name), name.getName());
	}

}
