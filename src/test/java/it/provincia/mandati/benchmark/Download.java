// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * How a file came.
 *
 * @param firstByte milliseconds until it began
 * @param seconds until it ended
 */
record Download(double firstByte, double seconds, long bytes) {

	static Download of(Guest guest, String path, String encoding) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		try (InputStream file = guest.download(path, encoding)) {
			file.readNBytes(1);
			double firstByte = (System.nanoTime() - begin) / 1e6;
			long bytes = 1 + file.transferTo(OutputStream.nullOutputStream());
			return new Download(firstByte, (System.nanoTime() - begin) / 1e9, bytes);
		}
	}

}
