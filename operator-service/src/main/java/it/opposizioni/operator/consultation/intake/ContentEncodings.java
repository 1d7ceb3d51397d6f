package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.Locale;

/** How a list or a log is encoded on its way (RFC 9110, 8.4). */
public final class ContentEncodings {

    private static final Text ONLY_GZIP =
            Text.of("Content-Encoding può essere solo gzip.", "Content-Encoding can only be gzip.");

    private ContentEncodings() {}

    /**
     * @param header {@code Content-Encoding}; null when there is none
     * @throws DomainException 415 for any other encoding
     */
    public static boolean isGzip(String header) {
        return switch (header == null ? "identity" : header.toLowerCase(Locale.ROOT)) {
            case "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw new DomainException(CommonProblems.UNSUPPORTED_MEDIA_TYPE, ONLY_GZIP);
        };
    }
}
