package it.opposizioni.portal.certificate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the certificate of a number. */
@MessageBundle("certificate")
public interface CertificateTexts {

    @Message("Scarica il certificato (PDF)")
    String download();

    @Message("Scarica la ricevuta (PDF)")
    String downloadReceipt();
}
