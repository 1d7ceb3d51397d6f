package it.opposizioni.complaint.attachment;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;

/** Explains why a file was not added, and what to do. */
final class AttachmentProblems {

    private static final Text BROKEN_OFF = Text.of(
            "Il file non è arrivato per intero: invialo di nuovo.", "The file did not arrive whole: send it again.");
    private static final Text EMPTY = Text.of(
            "Il file è vuoto: controllalo e scegline un altro.", "The file is empty: check it and choose another.");
    private static final Text ENCRYPTED = Text.of(
            "Il PDF è protetto e l’autorità non potrebbe leggerlo. Salvane una copia senza protezione, o fotografane le pagine.",
            "The PDF is protected, and the authority could not read it. Save a copy without protection, or take photos of its pages.");
    private static final Text ENOUGH = Text.of(
            "Gli allegati possono essere al massimo %s: togline uno per aggiungerne un altro.",
            "There can be at most %s attachments: remove one to add another.");
    private static final Text ENOUGH_DOCUMENTS = Text.of(
            "I documenti di un fascicolo possono essere al massimo %s. Unisci in un solo file quelli che stanno insieme.",
            "A case can have at most %s documents. Put those that belong together into one file.");
    private static final Text LARGE = Text.of(
            "Il file supera %s MB: riduci l’immagine, o invia solo la parte che serve.",
            "The file is larger than %s MB: make the image smaller, or send only the part that matters.");
    private static final Text NOT_ACCEPTED = Text.of(
            "Il contenuto non è di un tipo accettato. Usa JPEG, PNG, WebP, HEIC, MP3, M4A, Ogg, WAV o PDF.",
            "This type of content is not accepted. Use JPEG, PNG, WebP, HEIC, MP3, M4A, Ogg, WAV or PDF.");

    private static final Text REMOVED = Text.of(
            "Questa richiesta aveva aggiunto un file che poi è stato tolto. Per aggiungerlo di nuovo usa un’altra chiave.",
            "This request had added a file that was removed since. To add it again, use another key.");

    private AttachmentProblems() {}

    static DomainException brokenOff() {
        return new DomainException(ComplaintProblems.ATTACHMENT_BROKEN_OFF, BROKEN_OFF);
    }

    static DomainException empty() {
        return new DomainException(ComplaintProblems.ATTACHMENT_EMPTY, EMPTY);
    }

    static DomainException encrypted() {
        return new DomainException(ComplaintProblems.ATTACHMENT_ENCRYPTED, ENCRYPTED);
    }

    static DomainException limitReached(AttachmentHolder holder, int most) {
        Text enough = holder.kind() == AttachmentHolder.Kind.DOCUMENTS ? ENOUGH_DOCUMENTS : ENOUGH;
        return new DomainException(ComplaintProblems.ATTACHMENT_LIMIT_REACHED, enough.with(most));
    }

    /** As for another request under the key: what it once did is undone, and it is not done again. */
    static DomainException removedSince() {
        return new DomainException(CommonProblems.IDEMPOTENCY_KEY_REUSED, REMOVED);
    }

    /** @param largest in bytes */
    static DomainException tooLarge(long largest) {
        return new DomainException(ComplaintProblems.ATTACHMENT_TOO_LARGE, LARGE.with(largest >> 20));
    }

    static DomainException typeNotAccepted() {
        return new DomainException(ComplaintProblems.ATTACHMENT_TYPE_NOT_ACCEPTED, NOT_ACCEPTED);
    }
}
