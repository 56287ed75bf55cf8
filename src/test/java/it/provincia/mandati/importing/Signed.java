// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Signs as people do, with a key that nobody keeps, and wraps as mail programs do.
 */
final class Signed {

	private final KeyPair keys;

	private final X509CertificateHolder certificate;

	Signed() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			this.keys = generator.generateKeyPair();
			ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(this.keys.getPrivate());
			X500Name nobody = new X500Name("CN=Nessuno");
			Instant now = Instant.now();
			this.certificate = new JcaX509v3CertificateBuilder(nobody, BigInteger.ONE, Date.from(now),
					Date.from(now.plusSeconds(3600)), nobody, this.keys.getPublic())
				.build(signer);
		}
		catch (GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	byte[] der(byte[] content) {
		return sign(content, true);
	}

	byte[] detached(byte[] content) {
		return sign(content, false);
	}

	/**
	 * Of a length that is only known at its end.
	 */
	byte[] indefinite(byte[] content) {
		try {
			CMSSignedDataStreamGenerator generator = new CMSSignedDataStreamGenerator();
			generator.addSignerInfoGenerator(signer());
			ByteArrayOutputStream signed = new ByteArrayOutputStream();
			try (var out = generator.open(signed, true)) {
				out.write(content);
			}
			return signed.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	byte[] pem(byte[] content) {
		return ascii("-----BEGIN PKCS7-----\n" + lines(der(content)) + "\n-----END PKCS7-----\n");
	}

	byte[] base64(byte[] content) {
		return ascii(lines(der(content)));
	}

	byte[] base64OnOneLine(byte[] content) {
		return Base64.getEncoder().encode(der(content));
	}

	byte[] mail(byte[] content) {
		return ascii("""
				MIME-Version: 1.0\r
				Content-Disposition: attachment; filename="smime.p7m"\r
				Content-Type: application/x-pkcs7-mime; smime-type=signed-data; name="smime.p7m"\r
				Content-Transfer-Encoding: base64\r
				\r
				""" + lines(der(content)) + "\r\n");
	}

	private byte[] sign(byte[] content, boolean enclosed) {
		try {
			CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
			generator.addSignerInfoGenerator(signer());
			generator.addCertificates(new JcaCertStore(List.of(this.certificate)));
			return generator.generate(new CMSProcessableByteArray(content), enclosed).getEncoded();
		}
		catch (IOException | GeneralSecurityException | CMSException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SignerInfoGenerator signer() {
		try {
			return new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", this.keys.getPrivate(),
					this.certificate);
		}
		catch (OperatorCreationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String lines(byte[] bytes) {
		return Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(bytes);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
