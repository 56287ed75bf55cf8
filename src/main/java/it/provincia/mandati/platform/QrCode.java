// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.imageio.ImageIO;

/**
 * A text as a sign that telephones read (ISO/IEC 18004), with the quiet zone it needs.
 */
public final class QrCode {

	private static final int QUIET_ZONE = 4;

	private static final int PIXELS = 8;

	private QrCode() {
	}

	/**
	 * As an image that stands inside the page itself.
	 */
	public static String dataUri(String text) {
		io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text,
				io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
		int side = (code.size + 2 * QUIET_ZONE) * PIXELS;
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				boolean dark = code.getModule(x / PIXELS - QUIET_ZONE, y / PIXELS - QUIET_ZONE);
				image.setRGB(x, y, dark ? 0x000000 : 0xffffff);
			}
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
	}

	/**
	 * The same as a drawing, which is sharp at any size.
	 */
	public static String svgUri(String text) {
		io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text,
				io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
		StringBuilder bars = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0, length; x < code.size; x += Math.max(1, length)) {
				length = bar(code, x, y);
				if (length > 0) {
					bars.append("M%d %dh%dv1h-%dz".formatted(x + QUIET_ZONE, y + QUIET_ZONE, length, length));
				}
			}
		}
		String svg = """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
				<path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>""".formatted(code.size + 2 * QUIET_ZONE,
				bars);
		return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
	}

	/** How many dark modules in a row begin there; outside of the sign all are light. */
	private static int bar(io.nayuki.qrcodegen.QrCode code, int x, int y) {
		int end = x;
		while (code.getModule(end, y)) {
			end++;
		}
		return end - x;
	}

	private static byte[] png(BufferedImage image) {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return png.toByteArray();
	}

}
