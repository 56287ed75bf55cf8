// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
