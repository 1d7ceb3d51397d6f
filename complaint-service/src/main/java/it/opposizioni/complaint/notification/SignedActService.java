package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Takes acts that were signed elsewhere: this service signs nothing with a qualified signature, and checks none. */
@ApplicationScoped
class SignedActService {

    /** In bytes, as of attachments: with the letter that it goes with, far below the 30 MB of certified mail. */
    private static final int LARGEST = 10 * 1024 * 1024;

    /** Each is in the heap. */
    private static final int AT_ONCE = 2;

    private static final NamedLimit UPLOADS = NamedLimit.of("signed-act-upload", 50, Duration.ofHours(24));

    private static final Text BROKEN_OFF = Text.of(
            "Il file non è arrivato per intero: invialo di nuovo.", "The file did not arrive whole: send it again.");
    private static final Text EMPTY = Text.of(
            "Il file è vuoto: controllalo e scegline un altro.", "The file is empty: check it and choose another.");
    private static final Text LARGE = Text.of(
            "Il file supera 10 MB: firma l’atto che scarichi da qui.",
            "The file is larger than 10 MB: sign the act that you download from here.");
    private static final Text NOT_SIGNED = Text.of(
            "Il file non è un atto firmato. Serve un PDF con la firma dentro (PAdES), o un .p7m con dentro un PDF.",
            "The file is no signed act. It must be a PDF with its signature inside (PAdES), or a .p7m with a PDF inside.");
    private static final Text BUSY =
            Text.of("Stiamo ricevendo altri atti. Riprova fra poco.", "We are receiving other acts. Try again soon.");

    private final NotificationService notifications;
    private final RateLimits limits;
    private final Semaphore places = new Semaphore(AT_ONCE);

    SignedActService(NotificationService notifications, RateLimits limits) {
        this.notifications = notifications;
        this.limits = limits;
    }

    /** @throws DomainException it was refused, or did not arrive whole; then what was there before stays */
    NotificationView keep(UUID caseId, InputStream sent, Caller official, Locale locale) {
        limits.take(UPLOADS, official.subject());
        if (!places.tryAcquire()) {
            throw new DomainException(CommonProblems.UNAVAILABLE, BUSY).retryAfter(Duration.ofSeconds(10));
        }
        try {
            byte[] content = read(sent);
            ActFormat format = ActFormat.of(content)
                    .orElseThrow(() -> new DomainException(ComplaintProblems.ATTACHMENT_TYPE_NOT_ACCEPTED, NOT_SIGNED));
            return notifications.keepSigned(caseId, format, content, official, locale);
        } finally {
            places.release();
        }
    }

    private static byte[] read(InputStream sent) {
        byte[] content;
        try {
            content = sent.readNBytes(LARGEST + 1);
        } catch (IOException _) {
            throw new DomainException(ComplaintProblems.ATTACHMENT_BROKEN_OFF, BROKEN_OFF);
        }
        if (content.length == 0) {
            throw new DomainException(ComplaintProblems.ATTACHMENT_EMPTY, EMPTY);
        }
        if (content.length > LARGEST) {
            throw new DomainException(ComplaintProblems.ATTACHMENT_TOO_LARGE, LARGE);
        }
        return content;
    }
}
