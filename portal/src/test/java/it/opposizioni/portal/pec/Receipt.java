package it.opposizioni.portal.pec;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A receipt as providers write it: signed, with the certification data and the message itself, which holds something that looks like such
 * data.
 *
 * @param about the Message-ID in the header
 * @param data the part {@code daticert.xml}
 */
record Receipt(String kind, String about, String data) {

    static Receipt of(String kind, UUID message) {
        return of(kind, message, "nessuno", "certificato");
    }

    static Receipt refusal(String kind, UUID message, String error) {
        return of(kind, message, error, "certificato");
    }

    /** @param addressee {@code certificato} or {@code esterno} */
    static Receipt of(String kind, UUID message, String error, String addressee) {
        String id = "<" + message + "@localhost>";
        return new Receipt(kind, id, data(kind, id, error, addressee));
    }

    static String data(String kind, String about, String error, String addressee) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <postacert tipo="%s" errore="%s">
                  <intestazione>
                    <mittente>registro@pec.example</mittente>
                    <destinatari tipo="%s">giulia@pec.example.org</destinatari>
                    <risposte>registro@pec.example</risposte>
                    <oggetto>La tua iscrizione &amp; altro</oggetto>
                  </intestazione>
                  <dati>
                    <gestore-emittente>Gestore di prova S.p.A.</gestore-emittente>
                    <data zona="+0100">
                      <giorno>25/11/2026</giorno>
                      <ora>11:20:30</ora>
                    </data>
                    <identificativo>opec21.20261125112030.01234.56.1.1@pec.example</identificativo>
                    <msgid>%s</msgid>
                    <ricevuta tipo="completa"/>
                    <consegna>giulia@pec.example.org</consegna>
                  </dati>
                </postacert>
                """.formatted(kind, error, addressee, about.replace("<", "&lt;").replace(">", "&gt;"));
    }

    String mail() {
        return """
                X-Ricevuta: %s
                X-Riferimento-Message-ID: %s
                Message-ID: <opec21.20261125112030.01234.56.1.1@pec.example>
                Date: Wed, 25 Nov 2026 11:20:30 +0100
                From: posta-certificata@pec.example
                To: registro@pec.example
                Subject: RICEVUTA: La tua iscrizione
                MIME-Version: 1.0
                Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha256; boundary="signed"

                --signed
                Content-Type: multipart/mixed; boundary="mixed"

                --mixed
                Content-Type: text/plain; charset=utf-8

                Ricevuta
                --mixed
                Content-Type: application/xml; name="daticert.xml"
                Content-Disposition: inline; filename="daticert.xml"
                Content-Transfer-Encoding: base64

                %s
                --mixed
                Content-Type: message/rfc822; name="postacert.eml"
                Content-Disposition: attachment; filename="postacert.eml"

                Subject: La tua iscrizione
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="inner"

                --inner
                Content-Type: application/xml; name="daticert.xml"

                <postacert tipo="avvenuta-consegna"/>
                --inner--
                --mixed--
                --signed
                Content-Type: application/pkcs7-signature; name="smime.p7s"
                Content-Disposition: attachment; filename="smime.p7s"
                Content-Transfer-Encoding: base64

                MIAG
                --signed--
                """.formatted(kind, about, base64(data));
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
