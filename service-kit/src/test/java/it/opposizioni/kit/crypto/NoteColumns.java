package it.opposizioni.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        return List.of(
                DigestColumn.ofText("note", "body_key", "body", personalData, this::key),
                new DigestColumn(
                        "note", "words", List.of("body"), row -> words(personalData.decrypt(row.getString("body")))));
    }

    /** By the id of the key. */
    Map<String, Long[]> words(String body) {
        Map<String, Long[]> words = new LinkedHashMap<>();
        String[] each = body.split(" ");
        for (int i = 0; i < each.length; i++) {
            for (Map.Entry<String, byte[]> digest : key(each[i]).byKey().entrySet()) {
                words.computeIfAbsent(digest.getKey(), _ -> new Long[each.length])[i] =
                        ByteBuffer.wrap(digest.getValue()).getLong();
            }
        }
        return words;
    }
}
