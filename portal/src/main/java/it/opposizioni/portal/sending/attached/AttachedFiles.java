package it.opposizioni.portal.sending.attached;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.portal.pec.PecAttachment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The files of messages that have yet to leave, encrypted in the database: a message and its file are stored together or not at all. */
@ApplicationScoped
public class AttachedFiles implements EncryptedColumns {

    private static final String TABLE = "message_attachment";
    private static final String KEEP = """
            insert into message_attachment (message_id, name, media_type, content) values (?, ?, ?, ?)
            on conflict on constraint message_attachment_pkey do nothing
            """;
    private static final String FIND = "select name, media_type, content from message_attachment where message_id = ?";

    private final Jdbc jdbc;
    private final PersonalData personalData;

    AttachedFiles(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.bytes(
                TABLE, "content", List.of("message_id"), row -> context(row.getObject("message_id", UUID.class))));
    }

    /**
     * In the transaction that stores the message; who stores the same at the same time waits for it.
     *
     * @return false when the message has one already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean keep(UUID message, PecAttachment file) {
        byte[] content = personalData.encrypt(file.content(), context(message));
        return jdbc.update(KEEP, message, file.name(), file.mediaType(), content) == 1;
    }

    /** @throws FileMissingException there is none */
    @Transactional
    public PecAttachment require(UUID message) {
        return jdbc.first(
                        FIND,
                        row -> new PecAttachment(
                                row.getString(1),
                                row.getString(2),
                                personalData.decrypt(row.getBytes(3), context(message))),
                        message)
                .orElseThrow(() -> new FileMissingException(message));
    }

    /** When it has left, or will not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID message) {
        jdbc.update("delete from message_attachment where message_id = ?", message);
    }

    private static byte[] context(UUID message) {
        return ("message attachment " + message).getBytes(StandardCharsets.US_ASCII);
    }
}
