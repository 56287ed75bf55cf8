// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An element with all that lies under it, for what is small and nested; names are local.
 */
final class XmlNode {

	private final String name;

	private final StringBuilder text = new StringBuilder();

	private final List<XmlNode> children = new ArrayList<>();

	XmlNode(String name) {
		this.name = name;
	}

	XmlNode add(String name) {
		XmlNode child = new XmlNode(name);
		this.children.add(child);
		return child;
	}

	/**
	 * Adds to the text, of which nobody needs more than so much.
	 */
	void append(String characters, int longest) {
		int room = longest - this.text.length();
		this.text.append(characters, 0, Math.max(0, Math.min(room, characters.length())));
	}

	String name() {
		return this.name;
	}

	/**
	 * The element's own text, without blanks at its ends.
	 */
	String text() {
		return this.text.toString().strip();
	}

	/**
	 * The text of the first element at the end of the path; empty where there is none.
	 */
	String text(String... path) {
		return at(path).map(XmlNode::text).filter((found) -> !found.isEmpty()).findFirst().orElse("");
	}

	/**
	 * The elements at the end of the path.
	 */
	Stream<XmlNode> at(String... path) {
		return Stream.of(path)
			.reduce(Stream.of(this), (nodes, step) -> nodes.flatMap((node) -> node.all(step)), Stream::concat);
	}

	/**
	 * The children that bear one of the names.
	 */
	Stream<XmlNode> all(Collection<String> names) {
		return this.children.stream().filter((child) -> names.contains(child.name));
	}

	/**
	 * The children of the name.
	 */
	Stream<XmlNode> all(String childName) {
		return this.children.stream().filter((child) -> Objects.equals(child.name, childName));
	}

	/**
	 * Every element of the name under this one, in order.
	 */
	Stream<XmlNode> anywhere(String descendantName) {
		return this.children.stream()
			.flatMap((child) -> Stream.concat(Stream.of(child).filter((it) -> it.name.equals(descendantName)),
					child.anywhere(descendantName)));
	}

}
