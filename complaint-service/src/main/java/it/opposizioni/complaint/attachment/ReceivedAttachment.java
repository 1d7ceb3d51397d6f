package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.NewFile;
import it.opposizioni.kit.store.StoreFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * What has arrived.
 *
 * @param sha256 of its content
 */
record ReceivedAttachment(AttachmentType type, long bytes, byte[] sha256) {

    private static final int CHUNK = 64 << 10;

    /**
     * Reads a file to its end into the store. It is not complete there yet.
     *
     * @throws DomainException it is empty, too large, of no type that is accepted, or encrypted
     * @throws StoreFailedException it cannot be stored now
     * @throws IOException it did not arrive whole
     */
    static ReceivedAttachment read(InputStream sent, NewFile copy, long largest) throws IOException {
        byte[] head = sent.readNBytes(FirstBytes.LENGTH);
        if (head.length == 0) {
            throw AttachmentProblems.empty();
        }
        AttachmentType type = FirstBytes.type(head).orElseThrow(AttachmentProblems::typeNotAccepted);
        WholeContent content = new WholeContent();
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        System.arraycopy(head, 0, chunk, 0, head.length);
        long bytes = 0;
        for (int read = head.length; read >= 0; read = sent.read(chunk, 0, CHUNK)) {
            bytes += read;
            if (bytes > largest) {
                throw AttachmentProblems.tooLarge(largest);
            }
            content.accept(chunk, read);
            digest.update(chunk, 0, read);
            copy.write(chunk, 0, read);
        }
        if (type == AttachmentType.PDF && content.isEncrypted()) {
            throw AttachmentProblems.encrypted();
        }
        if (type == AttachmentType.M4A && !content.isSoundAlone()) {
            throw AttachmentProblems.typeNotAccepted();
        }
        return new ReceivedAttachment(type, bytes, digest.digest());
    }
}
