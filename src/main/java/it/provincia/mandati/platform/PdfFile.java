// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdfwriter.COSStandardOutputStream;

/**
 * A PDF file that is written from front to back (ISO 32000-1, 7.5). Only where its
 * objects lie is remembered; those that are no streams go packed, some hundred together.
 */
class PdfFile {

	private static final int PACK = 500;

	/**
	 * Type, place and index of an object, as the table at the end says them (7.5.8.3).
	 */
	private static final int ENTRY = 1 + Long.BYTES + Short.BYTES;

	private final COSStandardOutputStream out;

	/** By number; number 0 is nobody's. */
	private final List<Place> places = new ArrayList<>(List.of(Place.NONE));

	private final List<Long> packed = new ArrayList<>();

	private final StringBuilder packedNumbers = new StringBuilder();

	private final ByteArrayOutputStream packedObjects = new ByteArrayOutputStream();

	/**
	 * @param out stays open
	 */
	PdfFile(OutputStream out) throws IOException {
		this.out = new COSStandardOutputStream(out);
		// Signs beyond ASCII tell whoever transfers the file that it is no text (7.5.2).
		text("%PDF-1.7\n%\u00f6\u00e4\u00fc\u00df\n");
	}

	long newNumber() {
		this.places.add(Place.NONE);
		return this.places.size() - 1;
	}

	/**
	 * Writes an object that is no stream.
	 */
	void object(long number, Content content) throws IOException {
		this.packed.add(number);
		this.packedNumbers.append(number).append(' ').append(this.packedObjects.size()).append(' ');
		content.write(this.packedObjects);
		this.packedObjects.write('\n');
		if (this.packed.size() == PACK) {
			closePack();
		}
	}

	/**
	 * Writes a stream, whose content begins with its dictionary.
	 */
	void stream(long number, Content content) throws IOException {
		this.places.set((int) number, new Place(1, this.out.getPos(), 0));
		text(number + " 0 obj\n");
		content.write(this.out);
		text("\nendobj\n");
	}

	/**
	 * Writes the end, without which nothing can be read.
	 */
	void finish(long root, long information) throws IOException {
		closePack();
		long table = this.out.getPos();
		long number = newNumber();
		String id = UUID.randomUUID().toString().replace("-", "");
		stream(number,
				deflated(
						"/Type /XRef/Size %d/W [1 %d %d]/Root %d 0 R/Info %d 0 R/ID [<%s> <%s>]"
							.formatted(this.places.size(), Long.BYTES, Short.BYTES, root, information, id, id),
						this::entries));
		text("startxref\n%d\n%%%%EOF\n".formatted(table));
		this.out.flush();
	}

	private void closePack() throws IOException {
		if (this.packed.isEmpty()) {
			return;
		}
		long pack = newNumber();
		for (int i = 0; i < this.packed.size(); i++) {
			this.places.set(this.packed.get(i).intValue(), new Place(2, pack, i));
		}
		byte[] numbers = this.packedNumbers.toString().getBytes(StandardCharsets.US_ASCII);
		stream(pack, deflated("/Type /ObjStm/N %d/First %d".formatted(this.packed.size(), numbers.length), (to) -> {
			to.write(numbers);
			this.packedObjects.writeTo(to);
		}));
		this.packed.clear();
		this.packedNumbers.setLength(0);
		this.packedObjects.reset();
	}

	private void entries(OutputStream to) throws IOException {
		for (Place place : this.places) {
			to.write(ByteBuffer.allocate(ENTRY)
				.put((byte) place.type())
				.putLong(place.where())
				.putShort((short) place.index())
				.array());
		}
	}

	private static Content deflated(String entries, Content content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
			content.write(deflater);
		}
		String dictionary = "<<%s/Filter /FlateDecode/Length %d>>\nstream\n".formatted(entries, bytes.size());
		return (to) -> {
			to.write(dictionary.getBytes(StandardCharsets.US_ASCII));
			bytes.writeTo(to);
			to.write("\nendstream".getBytes(StandardCharsets.US_ASCII));
		};
	}

	private void text(String text) throws IOException {
		this.out.write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * Something that is written.
	 */
	interface Content {

		void write(OutputStream out) throws IOException;

	}

	/**
	 * Where an object lies.
	 *
	 * @param type 0: nowhere, 1: in the file, 2: in a pack
	 * @param where the position in the file, or the number of the pack
	 * @param index the place in the pack; of what lies nowhere, that its number is not
	 * given again
	 */
	private record Place(int type, long where, int index) {

		static final Place NONE = new Place(0, 0, 65535);

	}

}
