package it.opposizioni.portal.complaint.filing;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.store.ScratchFile;
import java.util.UUID;

/**
 * A file that has arrived whole, and waits for its complaint.
 *
 * @param name as a page shows it
 * @param sha256 of its content, in hexadecimal digits
 */
record ChosenFile(String name, String sha256, ScratchFile content) {

    /**
     * The key under which it is added once: the same file of the same form is the same request, wherever among the files it stands when they had to be
     * chosen again.
     *
     * @param form the form's own key
     */
    String key(String form, UUID complaint) {
        return Idempotency.ofPart(form, complaint + " " + sha256);
    }
}
