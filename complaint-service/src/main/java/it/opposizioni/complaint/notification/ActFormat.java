package it.opposizioni.complaint.notification;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what form an act was signed elsewhere, by its content alone: the name of the file and the type that its sender declares do not count. */
@Schema(name = "SignedActFormat")
public enum ActFormat {
    /** A PDF with a signature in it (PAdES, ETSI EN 319 142). */
    PDF("application/pdf", "pdf"),
    /** A PDF in an envelope of its signature (CAdES, ETSI EN 319 122): {@code .p7m}. */
    P7M(ActFormat.ENVELOPE, "pdf.p7m");

    static final String ENVELOPE = "application/pkcs7-mime";

    /** The range of bytes that a signature covers (ISO 32000-2, 12.8.1): it stands outside of everything that is compressed. */
    private static final String SIGNATURE = "/ByteRange";

    private static final String PDF_MARK = "%PDF-";

    /** Of signed data (RFC 5652, 5.1), as DER and BER write it; it comes first in the envelope. */
    private static final String SIGNED_DATA = "\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002";

    /** The envelope is a sequence, whose length has at most nine bytes. */
    private static final int MARK_WITHIN = 12;

    private final String mediaType;
    private final String extension;

    ActFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Empty for what is no signed act, as far as marks in it tell: no signature is checked. */
    static Optional<ActFormat> of(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.startsWith(PDF_MARK)) {
            return text.contains(SIGNATURE) ? Optional.of(PDF) : Optional.empty();
        }
        int mark = text.indexOf(SIGNED_DATA);
        boolean envelope = text.startsWith("0") && mark > 0 && mark < MARK_WITHIN;
        return envelope && text.contains(PDF_MARK) ? Optional.of(P7M) : Optional.empty();
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return "decisione." + extension;
    }
}
