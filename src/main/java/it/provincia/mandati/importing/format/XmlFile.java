// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * An XML file read forwards, by the local names of its elements: emitters disagree about
 * namespaces and versions. A document type is refused, and with it every entity that
 * could be declared there (ASVS 5.0 1.5.1).
 */
final class XmlFile implements AutoCloseable {

	/** What is longer is no value that anybody needs; the rest of it is passed over. */
	private static final int LONGEST_VALUE = 5000;

	/** A mandate weighs 180 KB at most (so the emitters); this is many times as much. */
	private static final int MOST_NODES = 100_000;

	private static final int DEEPEST = 50;

	private static final XMLInputFactory FACTORY = factory();

	private final InputStream bytes;

	private final XMLStreamReader xml;

	private XmlFile(InputStream bytes, XMLStreamReader xml) {
		this.bytes = bytes;
		this.xml = xml;
	}

	static XmlFile open(Path file) throws IOException, RefusedFileException {
		InputStream bytes = new MarkupLimit(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
		try {
			return new XmlFile(bytes, FACTORY.createXMLStreamReader(bytes));
		}
		catch (XMLStreamException ex) {
			bytes.close();
			throw unreadable(ex);
		}
	}

	/**
	 * The local name of the outermost element.
	 */
	static String root(Path file) throws IOException, RefusedFileException {
		try (XmlFile xml = open(file)) {
			return xml.nextElement() ? xml.xml.getLocalName() : "";
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
	}

	/**
	 * The values that stand before the first element of the name, wherever they stand.
	 */
	static Map<String, String> head(Path file, String until) throws IOException, RefusedFileException {
		Map<String, String> values = new HashMap<>();
		try (XmlFile xml = open(file)) {
			String name = "";
			while (xml.xml.hasNext()) {
				int event = xml.step();
				if (event == XMLStreamConstants.START_ELEMENT) {
					name = xml.xml.getLocalName();
					if (name.equals(until)) {
						break;
					}
				}
				else if (event == XMLStreamConstants.CHARACTERS) {
					xml.append(values, name);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
		values.replaceAll((name, value) -> value.strip());
		return values;
	}

	/**
	 * Files of the flow are for one body: another one's are refused by its name.
	 */
	static void requireBody(Map<String, String> head, String taxCode) throws RefusedFileException {
		String stated = must(head, "codice_fiscale_ente");
		if (!stated.equals(taxCode)) {
			throw new RefusedFileException("otherBody", head.getOrDefault("descrizione_ente", ""), stated);
		}
	}

	static String must(Map<String, String> head, String name) throws RefusedFileException {
		String value = head.getOrDefault(name, "");
		if (value.isEmpty()) {
			throw new RefusedFileException("missingElement", name);
		}
		return value;
	}

	static RefusedFileException unreadable(XMLStreamException ex) {
		return new RefusedFileException("unreadable", String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
	}

	/**
	 * Goes to the beginning of the next element of the name.
	 */
	boolean next(String name) throws XMLStreamException, RefusedFileException {
		while (nextElement()) {
			if (this.xml.getLocalName().equals(name)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Goes to the beginning of the next element that bears one of the names.
	 * @return its name; null when there is none
	 */
	@Nullable String nextOf(String... names) throws XMLStreamException, RefusedFileException {
		while (nextElement()) {
			String name = this.xml.getLocalName();
			if (Arrays.asList(names).contains(name)) {
				return name;
			}
		}
		return null;
	}

	/**
	 * The element just begun, to its end, with all that lies under it.
	 * @param once names of which the first element is enough: the others are passed over
	 * @throws RefusedFileException when that is more than anybody writes: memory is not
	 * for it
	 */
	XmlNode node(Set<String> once) throws XMLStreamException, RefusedFileException {
		XmlNode root = new XmlNode(this.xml.getLocalName());
		Deque<XmlNode> open = new ArrayDeque<>(List.of(root));
		Set<String> met = new HashSet<>();
		for (int nodes = 1; !open.isEmpty();) {
			switch (step()) {
				case XMLStreamConstants.START_ELEMENT -> {
					String name = this.xml.getLocalName();
					if (once.contains(name) && !met.add(name)) {
						passOver();
					}
					else {
						open.push(open.element().add(name));
						nodes++;
					}
				}
				case XMLStreamConstants.END_ELEMENT -> open.pop();
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
					open.element().append(this.xml.getText(), LONGEST_VALUE);
				default -> {
				}
			}
			if (nodes > MOST_NODES || open.size() > DEEPEST) {
				throw new RefusedFileException("tooIntricate", root.name());
			}
		}
		return root;
	}

	private void passOver() throws XMLStreamException, RefusedFileException {
		for (int depth = 1; depth > 0;) {
			switch (step()) {
				case XMLStreamConstants.START_ELEMENT -> depth++;
				case XMLStreamConstants.END_ELEMENT -> depth--;
				default -> {
				}
			}
		}
	}

	/**
	 * Goes to the beginning of the next child of the element in which the reader stands.
	 * @return its name; null at the element's end
	 */
	@Nullable String nextChild() throws XMLStreamException, RefusedFileException {
		while (true) {
			switch (step()) {
				case XMLStreamConstants.START_ELEMENT -> {
					return this.xml.getLocalName();
				}
				case XMLStreamConstants.END_ELEMENT -> {
					return null;
				}
				default -> {
				}
			}
		}
	}

	/**
	 * The values of the element's own children, to its end. What lies deeper is not
	 * theirs.
	 */
	Map<String, String> children() throws XMLStreamException, RefusedFileException {
		Map<String, String> values = new HashMap<>();
		String name = "";
		for (int depth = 1; depth > 0;) {
			switch (step()) {
				case XMLStreamConstants.START_ELEMENT -> {
					depth++;
					name = this.xml.getLocalName();
				}
				case XMLStreamConstants.END_ELEMENT -> {
					depth--;
					name = "";
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
					if (depth == 2 && !name.isEmpty()) {
						append(values, name);
					}
				}
				default -> {
				}
			}
		}
		values.replaceAll((key, value) -> value.strip());
		return values;
	}

	private boolean nextElement() throws XMLStreamException, RefusedFileException {
		while (this.xml.hasNext()) {
			if (step() == XMLStreamConstants.START_ELEMENT) {
				return true;
			}
		}
		return false;
	}

	private int step() throws XMLStreamException, RefusedFileException {
		int event = this.xml.next();
		if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
			throw new RefusedFileException("documentType");
		}
		return event;
	}

	private void append(Map<String, String> values, String name) {
		String known = values.getOrDefault(name, "");
		int room = LONGEST_VALUE - known.length();
		if (room > 0) {
			String text = this.xml.getText();
			values.put(name, known + text.substring(0, Math.min(room, text.length())));
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		return factory;
	}

	@Override
	public void close() throws IOException {
		try {
			this.xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		finally {
			this.bytes.close();
		}
	}

}
