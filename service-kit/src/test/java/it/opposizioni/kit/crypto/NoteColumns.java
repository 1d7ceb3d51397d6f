package it.opposizioni.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;

/** The columns of the tests' own table. */
@ApplicationScoped
class NoteColumns implements EncryptedColumns {

    private final PersonalData personalData;

    NoteColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    static byte[] context(int id) {
        return ByteBuffer.allocate(4).putInt(id).array();
    }

    SearchKey key(String body) {
        return personalData.searchKey("note", body);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("note", "body"),
                EncryptedColumn.bytes("note", "picture", List.of("id"), row -> context(row.getInt("id"))));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(new DigestColumn(
                "note",
                "body_key",
                List.of("body"),
                row -> key(personalData.decrypt(row.getString("body"))).byKey()));
    }
}
