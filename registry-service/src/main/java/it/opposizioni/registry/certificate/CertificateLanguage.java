package it.opposizioni.registry.certificate;

import it.opposizioni.kit.text.Languages;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages that certificates are written in. */
@Schema(name = "CertificateLanguage")
public enum CertificateLanguage {
    it,
    en;

    /** @param wanted null for the one that the request accepts */
    public static Locale of(CertificateLanguage wanted, String accepted) {
        return wanted == null ? Languages.accepted(accepted) : Locale.of(wanted.name());
    }
}
