package it.opposizioni.portal.pec;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A receipt as it lies in our mailbox: headers that name its kind and its message, and the certification data as a part of it. That a
 * provider of certified mail has signed it is seen to by ours, which puts everything else into an envelope without these headers.
 */
final class ReceiptMail {

    static final String KIND = "X-Ricevuta";
    static final String ABOUT = "X-Riferimento-Message-ID";

    private static final Map<String, PecState> STATES = Map.of(
            "accettazione", PecState.ACCEPTED,
            "non-accettazione", PecState.REFUSED,
            "preavviso-errore-consegna", PecState.DELAYED,
            "errore-consegna", PecState.REFUSED,
            "avvenuta-consegna", PecState.DELIVERED);

    private static final String DATA = "daticert.xml";

    /** Signed, mixed, alternative: no provider needs more. */
    private static final int DEEPEST = 5;

    private static final int MOST_PARTS = 30;

    private final MimeMessage mail;
    private final UUID message;
    private final String kind;
    private final List<byte[]> found = new ArrayList<>();
    private int parts;

    private ReceiptMail(MimeMessage mail, UUID message, String kind) {
        this.mail = mail;
        this.message = message;
        this.kind = kind;
    }

    /**
     * By the headers alone.
     *
     * @throws MailLeftException when it is no receipt about a message of ours
     */
    static UUID messageOf(String[] kind, String[] about, String host) throws MailLeftException {
        if (kind == null || kind.length != 1) {
            throw new MailLeftException(LeftMail.NOT_A_RECEIPT);
        }
        Optional<UUID> ours = about != null && about.length == 1 ? PecMessageId.read(about[0], host) : Optional.empty();
        return ours.filter(_ -> STATES.containsKey(kind[0].strip()))
                .orElseThrow(() -> new MailLeftException(LeftMail.UNKNOWN));
    }

    /** @throws MailLeftException when it tells nothing about a message of ours */
    static PecReceipt read(MimeMessage mail, String host) throws MailLeftException {
        try {
            UUID message = messageOf(mail.getHeader(KIND), mail.getHeader(ABOUT), host);
            return new ReceiptMail(mail, message, mail.getHeader(KIND)[0].strip()).receipt(host);
        } catch (MessagingException | IOException | RuntimeException _) {
            throw new MailLeftException(LeftMail.UNREADABLE);
        }
    }

    private PecReceipt receipt(String host) throws MessagingException, IOException, MailLeftException {
        search(mail, 0);
        if (found.size() != 1) {
            throw new MailLeftException(LeftMail.UNREADABLE);
        }
        CertificationData data = CertificationData.read(found.getFirst());
        boolean same = kind.equals(data.type())
                && (data.messageId() == null
                        || PecMessageId.read(data.messageId(), host).equals(Optional.of(message)));
        if (!same) {
            throw new MailLeftException(LeftMail.UNREADABLE);
        }
        PecState state = STATES.get(kind);
        return new PecReceipt(
                message,
                state == PecState.ACCEPTED && !data.certified() ? PecState.NOT_CERTIFIED : state,
                data.at(),
                state == PecState.REFUSED ? PecReason.of(data.error()) : null);
    }

    /** Not in a message that is in the receipt: anybody may have written that. */
    private void search(Part part, int depth) throws MessagingException, IOException, MailLeftException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new MailLeftException(LeftMail.UNREADABLE);
        }
        if (part.isMimeType("multipart/*")) {
            MimeMultipart inside = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < inside.getCount(); i++) {
                search(inside.getBodyPart(i), depth + 1);
            }
        } else if (DATA.equalsIgnoreCase(part.getFileName())) {
            try (InputStream data = part.getInputStream()) {
                found.add(data.readNBytes(CertificationData.LARGEST + 1));
            }
        }
    }
}
