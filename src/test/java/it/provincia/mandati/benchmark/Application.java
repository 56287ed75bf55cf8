// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import it.provincia.mandati.platform.Child;

/**
 * The application in a process of its own, with the memory that the manual gives it.
 */
record Application(Child child, URI address, Path data) implements AutoCloseable {

	static Application started(Child child, Path data) throws IOException {
		return new Application(child, URI.create(child.awaitAddress()), data);
	}

	Memory memory() {
		return new Memory(this.child.pid());
	}

	@Override
	public void close() {
		this.child.terminate();
	}

}
