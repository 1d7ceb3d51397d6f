package it.opposizioni.operator.evidence.answerlog;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The questions that were answered; the kept answers, each part bound to its consultation and place, and the tags by which quick checks are found. */
@ApplicationScoped
class AnswerColumns implements EncryptedColumns {

    private static final String ANSWERS = "consultation_answers";
    private static final String CONSULTATION = "consultation_id";
    private static final String HEAD = "head";
    private static final String BLOCK = "block";

    private final AnswerCipher cipher;

    AnswerColumns(AnswerCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("answered_complaint", "question"),
                EncryptedColumn.bytes(
                        ANSWERS,
                        HEAD,
                        List.of(CONSULTATION),
                        row -> AnswerCipher.context(consultation(row), AnswerCipher.HEAD)),
                EncryptedColumn.bytes(
                        "consultation_answer_block",
                        "content",
                        List.of(CONSULTATION, BLOCK),
                        row -> AnswerCipher.context(consultation(row), row.getInt(BLOCK))));
    }

    /** Quick checks only: lists have no tags. */
    @Override
    public List<DigestColumn> digests() {
        return List.of(new DigestColumn(ANSWERS, "tags", List.of(CONSULTATION, HEAD), this::tags));
    }

    private Map<String, Long[]> tags(ResultSet row) throws SQLException {
        byte[] head = cipher.decrypt(row.getBytes(HEAD), consultation(row), AnswerCipher.HEAD)
                .orElseThrow(() -> new IllegalStateException("answers that were changed"));
        return cipher.tagsByKey(AnswerHead.numbers(head));
    }

    private static UUID consultation(ResultSet row) throws SQLException {
        return row.getObject(CONSULTATION, UUID.class);
    }
}
